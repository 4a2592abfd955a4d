import { defineConfig } from 'vitest/config';

const shared = { testTimeout: 60_000, hookTimeout: 60_000 };

/** These run the command as it is built, so it is built first. */
const BUILT = ['tests/cli/**/*.test.ts', 'tests/setup/**/*.test.ts'];

export default defineConfig({
  test: {
    projects: [
      { test: { ...shared, name: 'rooms', include: ['tests/**/*.test.ts'], exclude: BUILT } },
      { test: { ...shared, name: 'command', include: BUILT, globalSetup: 'tests/cli/built.ts' } },
    ],
  },
});
