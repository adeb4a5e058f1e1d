import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '../app.ts'
import { ask, settled, visitEveryScreen } from '../every-screen.ts'

test('a checker of accessibility finds nothing on any screen, in either theme', async ({ start }) => {
  test.setTimeout(420_000)
  const { window } = await start({ language: 'en' })
  await window.emulateMedia({ reducedMotion: 'reduce' })
  const look = async (screen: string, rules?: string[]): Promise<void> => {
    const builder = new AxeBuilder({ page: window }).setLegacyMode(true).options({ resultTypes: ['violations'] })
    const { violations } = await (rules === undefined ? builder : builder.withRules(rules)).analyze()
    const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${screen}: ${id}: ${String(target)} ${(failureSummary ?? '').split('\n').at(1)?.trim() ?? ''}`))
    expect.soft(found).toEqual([])
  }
  await visitEveryScreen(window, async (screen) => {
    await look(screen)
    // The other theme differs in colours alone.
    await ask(window, 'app/set-theme', 'dark')
    await settled(window)
    await look(`${screen}, dark`, ['color-contrast'])
    await ask(window, 'app/set-theme', 'light')
  })
})
