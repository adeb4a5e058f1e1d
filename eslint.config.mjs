import { defineConfig } from 'eslint/config'
import globals from 'globals'
import svelte from 'eslint-plugin-svelte'
import ts from 'typescript-eslint'
import { roomLint } from './scripts/room-lint.js'

const engineMath = ['exp', 'expm1', 'log', 'log1p', 'log2', 'log10', 'pow', 'sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'atan2', 'sinh', 'cosh', 'tanh', 'asinh', 'acosh', 'atanh', 'cbrt', 'hypot', 'random']

const tellingNames = {
  meta: { type: 'problem', schema: [], messages: { name: 'A folder or file is named for its idea, in kebab-case (components: PascalCase); “{{name}}” says nothing.' } },
  create: (context) => ({
    Program(node) {
      const parts = context.filename.split(/[\\/]/)
      const inside = parts.slice(parts.lastIndexOf('src') + 1)
      const bad = inside.find((part) => /^(utils?|helpers?|common|misc|managers?)(\.|$)/.test(part))
      const file = parts.at(-1) ?? ''
      const odd = file.endsWith('.svelte') ? !/^[A-Z][A-Za-z0-9]*\.svelte$/.test(file) : !/^[a-z0-9]+([-.][a-z0-9]+)*\.(ts|js|mjs)$/.test(file)
      if (bad !== undefined || odd) context.report({ node, messageId: 'name', data: { name: bad ?? file } })
    },
  }),
}

export default defineConfig(
  { ignores: ['out/**', 'node_modules/**', 'test-results/**', '.tenfold/**', 'playwright-report/**'] },
  { files: ['**/*.{js,mjs}'], languageOptions: { globals: globals.node, ecmaVersion: 2024, sourceType: 'module' }, rules: { 'no-undef': 'error', 'no-unused-vars': 'error', 'prefer-const': 'error' } },
  ...ts.configs.recommended.map((config) => ({ ...config, files: ['**/*.ts', '**/*.svelte'] })),
  ...svelte.configs.recommended,
  {
    files: ['src/**/*.{ts,svelte}', 'e2e/**/*.ts', '*.config.ts'],
    plugins: { tenfold: { rules: { 'telling-names': tellingNames } } },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname, extraFileExtensions: ['.svelte'] } },
    rules: {
      'max-lines': ['error', 400],
      'tenfold/telling-names': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  { files: ['**/*.svelte', '**/*.svelte.ts'], languageOptions: { globals: globals.browser, parserOptions: { parser: ts.parser } }, rules: { 'svelte/no-at-html-tags': 'error', 'svelte/require-each-key': 'error', 'svelte/prefer-svelte-reactivity': 'off' } },
  {
    files: ['src/engine/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-properties': ['error', ...engineMath.map((property) => ({ object: 'Math', property, message: 'The engine has its own functions in number/ and its own chance in run.rng: equal bytes on every machine.' }))],
      'no-restricted-globals': ['error', { name: 'Date', message: 'The engine has no clock.' }, { name: 'performance', message: 'The engine has no clock.' }],
      'no-restricted-syntax': ['error', { selector: "BinaryExpression[operator='**']", message: 'Use pow of number/functions.ts.' }, { selector: "AssignmentExpression[operator='**=']", message: 'Use pow of number/functions.ts.' }],
    },
  },
  ...roomLint,
  { files: ['src/{host,main,worker,cli}/**/*.ts'], ignores: ['**/*.test.ts'], rules: { 'no-restricted-syntax': ['error', { selector: "CallExpression[callee.property.name='sendSync']", message: 'Nothing waits for another process on a window’s thread.' }] } },
)
