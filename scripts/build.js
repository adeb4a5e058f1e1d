import { stepLog } from './setup/log.js'
import { within } from './setup/repository.js'
import { setUp } from './setup/set-up.js'
import { runToEnd } from './setup/stop.js'

// Building opens no window: of the system nothing is demanded.
await runToEnd(() =>
  setUp(stepLog(within('.tenfold', 'build.log')), {
    display: true,
    must: false,
    force: process.argv.includes('--force'),
  }),
)
