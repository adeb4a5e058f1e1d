import { copyFileSync, mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'
import { pageScript } from './scripts/page-script.ts'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** onnxruntime's WebAssembly lies beside the code as a file: whoever proves an export reads its bytes once. */
const wasmOfOnnxruntime = (): Plugin => ({
  name: 'tenfold:onnxruntime-wasm',
  writeBundle() {
    mkdirSync(at('out/ort'), { recursive: true })
    copyFileSync(at('node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm'), at('out/ort/ort-wasm-simd-threaded.wasm'))
  },
})

/** Entries of Node processes and threads. They find one another by these names, so the names are part of the code. */
const nodeEntries = {
  'main/index': at('src/main/index.ts'),
  'worker/data': at('src/worker/data.ts'),
  'worker/data-engine': at('src/worker/data-engine.ts'),
  'worker/fit': at('src/worker/fit.ts'),
  'worker/fit-engine': at('src/worker/fit-engine.ts'),
  'cli/main': at('src/cli/main.ts'),
  'bench/main': at('src/bench/main.ts'),
}

export default defineConfig({
  main: {
    plugins: [wasmOfOnnxruntime(), pageScript()],
    build: {
      outDir: 'out',
      emptyOutDir: false,
      target: 'node20.18',
      rollupOptions: { input: nodeEntries, output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' } },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: 'node20.18',
      // A sandboxed preload is one CommonJS file.
      rollupOptions: { input: { index: at('src/preload/index.ts') }, output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [svelte()],
    build: {
      outDir: at('out/renderer'),
      target: 'chrome130',
      minify: true,
      // The window's policy allows neither data: fonts nor fetched modules.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: { input: { index: at('src/renderer/index.html') } },
    },
  },
})
