// @ts-check
import next from '@next/eslint-plugin-next';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** The browser's own `Document` and ours are two things; in `lib/` only ours is meant. */
const DOM_NAMES = ['Document', 'Element', 'Range'].map((name) => ({ name, message: 'Names of the DOM are not used in lib/.' }));

const PROCESS_ENV = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'The environment is read in lib/server/env.ts alone.',
};

const GRANT_SCOPE = { name: 'grantScope', message: 'Only authentication and jobs make a scope.' };

export default defineConfig(
  globalIgnores([
    '.next',
    'dist',
    'node_modules',
    'drizzle',
    'next-env.d.ts',
    'tests/bench/dist',
    'tests/bench/node_modules',
    // They import peers that only the bench installs.
    'tests/bench/measure.ts',
    'tests/bench/peer-pdfme.ts',
    'tests/output',
  ]),
  tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', PROCESS_ENV, { selector: 'ExportAllDeclaration', message: 'Name what is exported.' }],
    },
  },
  { files: ['lib/**/*.{ts,mjs}'], ignores: ['**/*.test.ts'], rules: { 'no-restricted-globals': ['error', ...DOM_NAMES] } },
  {
    files: ['**/*.{ts,tsx}'],
    ignores: ['lib/server/auth/**', 'lib/server/jobs/**', 'db/**', 'tests/**', '**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '/db/scope$', importNames: [GRANT_SCOPE.name], message: GRANT_SCOPE.message }] },
      ],
    },
  },
  {
    // Where the process begins, or a tool is told what to do.
    files: [
      'lib/server/env.ts',
      'instrumentation.ts',
      'next.config.ts',
      'drizzle.config.ts',
      'vitest.config.ts',
      'tests/**',
      '**/*.test.ts',
    ],
    rules: { 'no-restricted-syntax': 'off' },
  },
  // Markup takes more lines than logic.
  { files: ['**/*.tsx'], rules: { 'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }] } },
  { files: ['tests/**', '**/*.test.{ts,tsx}'], rules: { 'max-lines-per-function': 'off', 'max-lines': 'off' } },
  {
    files: ['{app,components}/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': /** @type {import('eslint').ESLint.Plugin} */ (/** @type {unknown} */ (reactHooks)) },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: ['{app,components}/**/*.{ts,tsx}'],
    plugins: { '@next/next': next },
    rules: { ...next.configs.recommended.rules, ...next.configs['core-web-vitals'].rules },
  },
);
