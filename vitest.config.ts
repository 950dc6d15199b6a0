import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Tests that compare times: each has the machine to itself. */
const TIMED = [
  'db/queries/claim-files.test.ts',
  'lib/server/auth/password.test.ts',
  'lib/server/jobs/job-loop.test.ts',
  'tests/browser/newcomer.test.ts',
  'tests/create/{large-bodies,linked-pictures,wrong-tokens}.test.ts',
  'tests/reliability/r4-killed-database.test.ts',
  'tests/rendering/child-guards.test.ts',
  'tests/security/{s3,s7,s10}-*.test.ts',
];

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    // Patterns between spaces, such as of what cannot run here; vitest's own `--exclude` does not reach projects.
    exclude: ['node_modules', 'tests/bench/node_modules', '.next', 'dist', ...(process.env.TESTS_LEFT_OUT?.split(' ') ?? [])],
    globalSetup: ['tests/prepare.ts'],
    setupFiles: ['tests/property-seed.ts'],
    pool: 'forks',
    // Shared machines are slow at times; no test is about time.
    testTimeout: 120_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 30_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'beside others',
          include: ['{app,components,db,lib,tests}/**/*.test.{ts,tsx}'],
          exclude: TIMED,
          // A test waits for servers and browsers much of its time: two keep even two cores busy.
          maxWorkers: Math.max(2, availableParallelism() - 1),
        },
      },
      {
        extends: true,
        test: { name: 'alone', include: TIMED, maxWorkers: 1, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
