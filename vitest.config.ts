import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    include: ['{app,components,db,lib,tests}/**/*.test.{ts,tsx}'],
    exclude: ['node_modules', 'tests/bench/node_modules', '.next', 'dist'],
    globalSetup: ['tests/prepare.ts'],
    setupFiles: ['tests/property-seed.ts'],
    pool: 'forks',
    // Shared machines are slow at times; no test is about time.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
  },
});
