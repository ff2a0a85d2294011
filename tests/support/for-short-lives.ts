/**
 * For a Node that opens a history and ends soon: V8's better compiler of WebAssembly would keep a processor busy in vain.
 * build/run.mjs gives it to the suites themselves.
 */
export const forShortLives = '--liftoff-only';
