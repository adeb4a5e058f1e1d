// Walks every screen of the built app in both languages and themes and keeps a picture of each in docs/screenshots.
// `npm run screenshots` (with `-- --wide` also at 1600 × 1000), after `npm run build`; on a machine without a display: xvfb-run -a npm run screenshots.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from '@playwright/test'
import { repository, within } from './setup/repository.js'

const electron = createRequire(import.meta.url)('electron')
const folder = within('docs', 'screenshots')
const sizes = process.argv.includes('--wide') ? [[1280, 800], [1600, 1000]] : [[1280, 800]]

async function walk(language, theme, sample, [width, height]) {
  const userData = await mkdtemp(join(tmpdir(), 'tenfold-pictures-'))
  await writeFile(join(userData, 'settings.json'), JSON.stringify({ language, theme }))
  const sandbox = process.getuid?.() !== 0
  const app = await _electron.launch({ executablePath: electron, args: [...(sandbox ? [] : ['--no-sandbox']), repository, `--user-data-dir=${userData}`], chromiumSandbox: sandbox })
  try {
    const window = await app.firstWindow()
    app.context().setDefaultTimeout(20_000)
    await window.emulateMedia({ reducedMotion: 'reduce' })
    await app.evaluate(({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0].setContentSize(w, h), [width, height])
    const shoot = async (name) => {
      await window.evaluate("document.fonts.ready.then(() => undefined)")
      await window.waitForTimeout(1_500)
      await window.screenshot({ path: join(folder, `${sample}-${name}-${language}-${theme}${width === 1280 ? '' : `-${width}`}.png`) })
    }
    const primary = () => window.locator('footer button.primary').last().click()
    if (sample === 'penguins') await shoot('home')
    await window.evaluate((id) => window.tenfold.asks['project/open-sample'](id), sample)
    await window.locator('footer button.primary').waitFor()
    await shoot('define')
    for (const step of ['collect', 'split', 'train', 'trained', 'evaluate', 'deploy', 'proved']) {
      await primary()
      await shoot(step)
    }
  } finally {
    await app.close()
    await rm(userData, { recursive: true, force: true })
  }
}

await mkdir(folder, { recursive: true })
for (const size of sizes) {
  for (const sample of ['penguins', 'flats', 'exam']) {
    for (const language of ['en', 'zh-CN']) for (const theme of ['light', 'dark']) await walk(language, theme, sample, size)
  }
}
