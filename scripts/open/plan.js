/**
 * How to open the app here: with a window or without, with which switches, and what to tell a
 * person about it. `namespaces` and `helper` say whether Chromium's sandbox can work.
 */
export function openPlan({ platform, uid, display, env, namespaces, helper }) {
  if (!display) return { window: false, switches: [], reasons: [withoutDisplay] }
  const switches = []
  const reasons = []
  if (platform === 'linux') {
    if (uid === 0) {
      switches.push('--no-sandbox')
      reasons.push(asRoot)
    } else if (!namespaces && !helper) {
      switches.push('--no-sandbox')
      reasons.push(refused)
    }
    if (!env.DISPLAY && env.WAYLAND_DISPLAY) switches.push('--ozone-platform=wayland')
  }
  return { window: true, switches, reasons }
}

const withoutDisplay = 'There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set).'

const asRoot = `Opening with --no-sandbox, because you are root: Chromium refuses to run its sandbox as root.
Start as an ordinary user to have the sandbox.`

const refused = `Opening with --no-sandbox, because this system refuses user namespaces to you. To have the sandbox:
  sudo chown root:root node_modules/electron/dist/chrome-sandbox
  sudo chmod 4755 node_modules/electron/dist/chrome-sandbox`

export const howToGetTheWindow = `To see the window: run "npm start" on a desktop, or on a virtual display with
  xvfb-run -a npm start`
