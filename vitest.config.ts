import { defineConfig } from 'vitest/config';
import packageJson from './package.json' with { type: 'json' };

/** The suites by folder; `npm test` runs those that need no system package (build/run.mjs). */
export default defineConfig({
  define: { __VERSION__: JSON.stringify(packageJson.version) },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    // Against what hangs; a machine may be ten times as slow as another.
    testTimeout: 120_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    pool: 'forks',
    // A suite reads the modules as the one before it has read them.
    experimental: { fsModuleCache: true },
    reporters: process.env['CI'] ? ['default', 'junit'] : ['default'],
    outputFile: { junit: 'artefacts/junit.xml' },
  },
});
