import { svelte } from '@sveltejs/vite-plugin-svelte'
import { svelteTesting } from '@testing-library/svelte/vite'
import { configDefaults, defineConfig } from 'vitest/config'
import { pageScript } from './scripts/page-script.ts'

export default defineConfig({
  test: {
    projects: [
      { plugins: [pageScript()], test: { name: 'node', environment: 'node', setupFiles: ['scripts/property-seed.ts'], include: ['src/{contract,engine,host,worker,cli,main,preload}/**/*.test.ts', 'scripts/**/*.test.{js,ts}'], exclude: [...configDefaults.exclude, '**/*.deep.test.ts'], testTimeout: 30_000 } },
      { plugins: [svelte(), svelteTesting()], test: { name: 'window', environment: 'happy-dom', include: ['src/renderer/**/*.test.ts'] } },
    ],
  },
})
