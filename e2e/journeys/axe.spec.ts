import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '../app.ts'
import { ask, settled, visitEveryScreen } from '../every-screen.ts'

test('a checker of accessibility finds nothing on any screen, in either theme', async ({ start }) => {
  test.setTimeout(240_000)
  const { window } = await start({ language: 'en' })
  await window.emulateMedia({ reducedMotion: 'reduce' })
  const found: string[] = []
  const look = async (screen: string, rules?: string[]): Promise<void> => {
    const builder = new AxeBuilder({ page: window }).setLegacyMode(true)
    const { violations } = await (rules === undefined ? builder : builder.withRules(rules)).analyze()
    for (const { id, nodes } of violations) for (const { target, failureSummary } of nodes) found.push(`${screen}: ${id}: ${String(target)} ${(failureSummary ?? '').split('\n').at(1)?.trim() ?? ''}`)
  }
  await visitEveryScreen(window, async (screen) => {
    await look(screen)
    // The other theme differs in colours alone.
    await ask(window, 'app/set-theme', 'dark')
    await settled(window)
    await look(`${screen}, dark`, ['color-contrast'])
    await ask(window, 'app/set-theme', 'light')
    await settled(window)
  })
  expect(found).toEqual([])
})
