import { expect, test, vi } from 'vitest'
import { officialAddress } from './official.js'
import { within } from './repository.js'

const electron = within('node_modules', 'electron')

test('the official address holds version and platform, and a mirror changes where it points', async () => {
  const file = `45.4.1/electron-v45.4.1-${process.platform}-${process.arch}.zip`
  vi.stubEnv('npm_config_electron_mirror', undefined)
  vi.stubEnv('ELECTRON_MIRROR', 'https://mirror.example/electron/')
  expect(await officialAddress(electron, '45.4.1')).toBe(`https://mirror.example/electron/v${file}`)
  vi.unstubAllEnvs()
})
