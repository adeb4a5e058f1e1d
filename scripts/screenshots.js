// Walks every screen and state of the built app in both languages and themes and keeps a picture of each in docs/screenshots.
// `npm run screenshots` (with `-- --wide` also at 1600 × 1000), after `npm run build`; on a machine without a display: xvfb-run -a npm run screenshots.
// A walk whose pictures are all there is left out, so that a run that was cut off goes on; `-- --again` takes all of them anew,
// `-- pupils flats` only those walks.
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from '@playwright/test'
import { repository, within } from './setup/repository.js'

const electron = createRequire(import.meta.url)('electron')
const folder = within('docs', 'screenshots')
const sizes = process.argv.includes('--wide') ? [[1280, 800], [1600, 1000]] : [[1280, 800]]
const themes = ['light', 'dark']
const again = process.argv.includes('--again')
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'))

const pasted = { 'zh-CN': '面积,价格\n35,30\n45,40\n四十,35\n60,60,1\n65,65\n', en: 'area,price\n35,30\n45,40\nforty,35\n60,60,1\n65,65\n' }
const steps = ['define', 'collect', 'prepare', 'split', 'models', 'train']

/** Each walk begins at home of a fresh app and names the states at which it stops. */
const walks = {
  start: {
    states: ['home', 'find', 'import'],
    async *go({ language, ask, press }) {
      yield 'home'
      await press('Control+k')
      yield 'find'
      await press('Escape')
      await ask('import/paste', { text: pasted[language] })
      yield 'import'
    },
  },
  pupils: {
    states: [...steps, 'blocked', 'trained', 'evaluate', 'evaluate-lower', 'table', 'explained', 'analyst', 'expert', 'term', 'folded', 'deploy', 'proved', 'stale'],
    async *go({ window, ask, open, visit, train }) {
      await open('pupils')
      for (const step of steps) yield* visit(step)
      yield* visit('evaluate', 'blocked')
      await visit('train').next()
      await train()
      yield 'trained'
      yield* visit('evaluate')
      const frame = window.locator('.chart-frame').first()
      await window.locator('main section > .body').evaluate((body) => body.scrollTo(0, body.scrollHeight))
      yield 'evaluate-lower'
      if ((await frame.count()) > 0) {
        await frame.locator('.actions button').first().click()
        yield 'table'
        await frame.locator('.actions button').first().click()
        await frame.locator('.actions button').last().click()
        await frame.scrollIntoViewIfNeeded()
        yield 'explained'
      }
      await window.locator('main section > .body').evaluate((body) => body.scrollTo(0, 0))
      for (const level of ['analyst', 'expert']) {
        await ask('app/set-level', level)
        yield level
      }
      await ask('app/set-level', 'explorer')
      await window.locator('aside [role="button"]').first().click()
      yield 'term'
      await window.keyboard.press('Escape')
      await window.locator('aside .fold').click()
      yield 'folded'
      await window.locator('main button.tab').click()
      yield* visit('deploy')
      await window.locator('main button.primary').last().click()
      await window.waitForTimeout(8_000)
      yield 'proved'
      await ask('project/undo')
      await ask('project/set-plan', { learners: [], threshold: 0.4 })
      yield* visit('evaluate', 'stale')
    },
  },
  flats: {
    states: ['define', 'collect', 'split', 'trained', 'evaluate', 'evaluate-50', 'deploy'],
    async *go({ window, open, visit, train }) {
      await open('flats')
      for (const step of ['define', 'collect', 'split']) yield* visit(step)
      await visit('train').next()
      await train()
      yield 'trained'
      yield* visit('evaluate')
      const field = window.locator('main input[type="text"]').first()
      if ((await field.count()) > 0) await field.fill('50')
      yield 'evaluate-50'
      yield* visit('deploy')
    },
  },
  customers: {
    states: ['define', 'models', 'trained', 'evaluate'],
    async *go({ open, visit, train }) {
      await open('customers')
      for (const step of ['define', 'models']) yield* visit(step)
      await visit('train').next()
      await train()
      yield 'trained'
      yield* visit('evaluate')
    },
  },
  penguins: {
    states: ['define', 'collect', 'prepare', 'split', 'trained', 'evaluate'],
    async *go({ open, visit, train }) {
      await open('penguins')
      for (const step of ['define', 'collect', 'prepare', 'split']) yield* visit(step)
      await visit('train').next()
      await train()
      yield 'trained'
      yield* visit('evaluate')
    },
  },
  ames: {
    states: ['define', 'collect', 'prepare', 'trained', 'evaluate'],
    async *go({ open, visit, train }) {
      await open('ames')
      for (const step of ['define', 'collect', 'prepare']) yield* visit(step)
      await visit('train').next()
      await train()
      yield 'trained'
      yield* visit('evaluate')
    },
  },
}

const pictureOf = (walk, state, language, theme, width) => join(folder, `${walk}-${state}-${language}-${theme}${width === 1280 ? '' : `-${width}`}.png`)

async function take(name, language) {
  const { states, go } = walks[name]
  const pictures = states.flatMap((state) => themes.flatMap((theme) => sizes.map(([width]) => pictureOf(name, state, language, theme, width))))
  if (!again && pictures.every((picture) => existsSync(picture))) return
  const userData = await mkdtemp(join(tmpdir(), 'tenfold-pictures-'))
  await writeFile(join(userData, 'settings.json'), JSON.stringify({ language, theme: 'light', level: 'explorer' }))
  const sandbox = process.getuid?.() !== 0
  const app = await _electron.launch({ executablePath: electron, args: [...(sandbox ? [] : ['--no-sandbox']), repository, `--user-data-dir=${userData}`], chromiumSandbox: sandbox })
  try {
    const window = await app.firstWindow()
    app.context().setDefaultTimeout(20_000)
    await window.emulateMedia({ reducedMotion: 'reduce' })
    const ask = (asked, input = null) => window.evaluate(([one, given]) => window.tenfold.asks[one](given), [asked, input])
    const settled = async () => {
      await window.evaluate('document.fonts.ready.then(() => undefined)')
      await window.waitForTimeout(900)
    }
    const world = {
      window,
      language,
      ask,
      press: (key) => window.keyboard.press(key),
      async open(sample) {
        await ask('project/open-sample', sample)
        await window.locator('nav [data-step="define"]').waitFor()
      },
      async *visit(step, called = step) {
        await window.locator(`nav [data-step="${step}"]`).click()
        yield called
      },
      async train() {
        await ask('job/train')
        for (let waited = 0; (await ask('job/current')).value !== null && waited < 120; waited++) await window.waitForTimeout(500)
      },
    }
    for await (const state of go(world)) {
      for (const theme of themes) {
        await ask('app/set-theme', theme)
        for (const [width, height] of sizes) {
          await app.evaluate(({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0].setContentSize(w, h), [width, height])
          await settled()
          await window.screenshot({ path: pictureOf(name, state, language, theme, width) })
        }
      }
      await ask('app/set-theme', 'light')
    }
    console.log(`${name}, ${language}: ${states.length} states`)
  } finally {
    await app.close()
    await rm(userData, { recursive: true, force: true })
  }
}

await mkdir(folder, { recursive: true })
for (const name of Object.keys(walks).filter((walk) => wanted.length === 0 || wanted.includes(walk))) {
  for (const language of ['en', 'zh-CN']) {
    await take(name, language).catch((thrown) => {
      console.error(`${name}, ${language}: ${thrown.message.split('\n')[0]}`)
      process.exitCode = 1
    })
  }
}
