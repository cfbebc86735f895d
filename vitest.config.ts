import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: ['test/global-setup.ts'],
    setupFiles: ['test/setup.ts'],
    pool: 'forks',
    // One more than a small machine has processors: each spends half its time waiting for Postgres and for silence.
    maxWorkers: 3,
    testTimeout: 90_000,
    hookTimeout: 120_000,
    // A browser beside two other workers may take longer than the second that is the default.
    expect: { poll: { timeout: 20_000 } },
  },
});
