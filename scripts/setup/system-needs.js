import { runQuiet } from './command.js'

/**
 * What the runtime needs of a Linux system, and the names of the packages that hold it. A second
 * Debian name is that of releases with 64-bit time.
 */
export const windowNeeds = [
  { library: 'libgtk-3.so.0', debian: ['libgtk-3-0', 'libgtk-3-0t64'], fedora: 'gtk3', arch: 'gtk3' },
  { library: 'libnss3.so', debian: ['libnss3'], fedora: 'nss', arch: 'nss' },
  { library: 'libgbm.so.1', debian: ['libgbm1'], fedora: 'mesa-libgbm', arch: 'mesa' },
  { library: 'libasound.so.2', debian: ['libasound2', 'libasound2t64'], fedora: 'alsa-lib', arch: 'alsa-lib' },
]

export const virtualDisplayNeeds = [
  { program: 'Xvfb', debian: ['xvfb'], fedora: 'xorg-x11-server-Xvfb', arch: 'xorg-server-xvfb' },
  { program: 'xauth', debian: ['xauth'], fedora: 'xorg-x11-xauth', arch: 'xorg-xauth' },
]

/** Noto and not a smaller font: it has true weights, and the screens use three. */
export const fontNeeds = [
  { font: 'zh', debian: ['fonts-noto-cjk'], fedora: 'google-noto-sans-cjk-fonts', arch: 'noto-fonts-cjk' },
]

/** The needs that this system does not meet. */
export function missingOf(needs, run = runQuiet) {
  const libraries = needs.some((need) => need.library) ? librariesOf(run) : ''
  return needs.filter((need) => {
    if (need.library) return libraries !== undefined && !libraries.includes(`${need.library} `)
    if (need.program) return run('sh', ['-c', `command -v ${need.program}`]).code !== 0
    return run('fc-list', [`:lang=${need.font}`, 'family']).out.trim() === ''
  })
}

/** The loader's list of libraries, or undefined where it cannot be asked: then nothing is missing. */
function librariesOf(run) {
  for (const program of ['ldconfig', '/sbin/ldconfig', '/usr/sbin/ldconfig']) {
    const { code, out } = run(program, ['-p'])
    if (code === 0) return out
  }
  return undefined
}
