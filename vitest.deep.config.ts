import { defineConfig } from 'vitest/config'
import { pageScript } from './scripts/page-script.ts'

/** `npm run test:deep`: the long fuzzing and the many repetitions that have no room in `npm test`. */
export default defineConfig({
  plugins: [pageScript()],
  test: { name: 'deep', environment: 'node', include: ['src/**/*.deep.test.ts', 'e2e/**/*.deep.test.ts'], testTimeout: 1_200_000, disableConsoleIntercept: true },
})
