import { defineConfig } from 'vitest/config';

const shared = { testTimeout: 60_000, hookTimeout: 60_000 };

/** These run the command as it is built, so it is built first. */
const BUILT = ['tests/cli/**/*.test.ts', 'tests/setup/**/*.test.ts'];

export default defineConfig({
  test: {
    // A browser is waited for more than computed with: every core gets a worker.
    maxWorkers: '100%',
    projects: [
      { test: { ...shared, name: 'rooms', isolate: false, include: ['tests/**/*.test.ts'], exclude: BUILT } },
      { test: { ...shared, name: 'command', include: BUILT, globalSetup: 'tests/cli/built.ts' } },
    ],
  },
});
