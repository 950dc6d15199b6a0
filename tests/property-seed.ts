import fc from 'fast-check';

/**
 * In CI property tests try the same inputs each time, so that a run says something about the change it runs on; elsewhere each run tries
 * new ones. What a run found stands in the test as an example of its own.
 */
if (process.env.CI) fc.configureGlobal({ seed: 1_703_2026 });
