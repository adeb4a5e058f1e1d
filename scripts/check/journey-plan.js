/**
 * How the journeys run on this machine: as whom, on which display, and whether with the sandbox.
 * Chromium's sandbox does not run as root, so root lends the journeys an ordinary user.
 * `userReady` says whether that user exists or could be made; `namespaces` whether whoever runs
 * the journeys may make user namespaces.
 */
export function journeyPlan({ platform, uid, display, userReady, namespaces }) {
  if (platform !== 'linux') return { asUser: false, virtualDisplay: false, sandbox: true, why: '' }
  const asUser = uid === 0 && userReady
  // Root's display is not open to another user.
  const virtualDisplay = asUser || !display
  if (uid === 0 && !userReady) {
    return { asUser, virtualDisplay, sandbox: false, why: 'they ran as root, and no ordinary user could be made' }
  }
  return { asUser, virtualDisplay, sandbox: namespaces, why: namespaces ? '' : 'this machine refuses user namespaces' }
}

/** What a person is told about it at the end. */
export function sandboxLine({ sandbox, why, asUser }, user) {
  const as = asUser ? ` as the ordinary user ${user}` : ''
  return sandbox
    ? `The journeys ran${as} with the sandbox on.`
    : `The journeys ran${as} WITHOUT the sandbox: ${why}.`
}
