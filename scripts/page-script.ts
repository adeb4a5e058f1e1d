import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'vite'

const id = 'virtual:tenfold-page'
const at = (path: string): string => fileURLToPath(new URL(`../src/host/html/page/${path}`, import.meta.url))

/** Comments and the space that style sheets do not need. */
const dense = (css: string): string => css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s+/g, ' ').replace(/ ?([{}:;,>]) ?/g, '$1').replace(/;}/g, '}').trim()

async function bundled(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, minify: true, target: 'es2022', lib: { entry: at('main.js'), formats: ['iife'], name: 'tenfoldPage' }, rollupOptions: { treeshake: { moduleSideEffects: false } } },
  })
  const [first] = Array.isArray(made) ? made : [made]
  const chunk = first !== undefined && 'output' in first ? first.output[0] : undefined
  if (chunk === undefined) throw new Error('the script of exported pages was not made')
  return chunk.code
}

/**
 * `virtual:tenfold-page`: the script and the style of exported HTML pages as texts. The script is the browser's half of
 * src/host/html/page together with the parts of the engine that it needs, in one piece, so that a page reckons with the
 * app's own code. Works in a build and in tests alike.
 */
export function pageScript(): Plugin {
  let made: Promise<string> | undefined
  const text = async (): Promise<string> => {
    const [script, style] = await Promise.all([bundled(), readFile(at('page.css'), 'utf8')])
    return `export const script = ${JSON.stringify(script)}\nexport const style = ${JSON.stringify(dense(style))}\n`
  }
  return {
    name: 'tenfold:page-script',
    resolveId: (wanted) => (wanted === id ? `\0${id}` : undefined),
    load: (wanted) => (wanted === `\0${id}` ? (made ??= text()) : undefined),
  }
}
