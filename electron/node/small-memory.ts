import { setFlagsFromString } from 'node:v8';

/**
 * Trades speed nobody notices here for memory that everybody does. Call it before any work.
 *
 * - SQLite's WebAssembly stays with V8's baseline compiler, compiled function by function when first called: with ten
 *   years of history the optimising one held 43 MB more, for charts in 12 ms instead of 13 (docs/benchmarks.md).
 * - The young generation stays at 2 MB; by default it grows to 16 and is never given back.
 *
 * https://v8.dev/blog/liftoff, https://nodejs.org/api/cli.html#--max-semi-space-sizesize-in-mib
 */
export function keepMemorySmall(): void {
  for (const flag of ['--liftoff-only', '--wasm-lazy-compilation', '--max-semi-space-size=2']) {
    setFlagsFromString(flag);
  }
}
