import { defineConfig } from 'vitest/config';

/** `npm run bench`: measures and prints; asserts only that there was something to measure. */
export default defineConfig({
  test: {
    include: ['tests/bench/**/*.bench.ts'],
    testTimeout: 600_000,
    hookTimeout: 60_000,
    fileParallelism: false,
    reporters: ['dot'],
    disableConsoleIntercept: true,
  },
});
