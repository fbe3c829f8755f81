import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Pothos loads the CommonJS copy of graphql; two copies refuse each other's types.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/support/global-setup.ts',
    pool: 'forks',
    maxWorkers: 2,
    isolate: false,
    // Longer than any wait on a condition, which says better what is missing.
    testTimeout: 90_000,
    hookTimeout: 30_000,
    teardownTimeout: 30_000,
  },
});
