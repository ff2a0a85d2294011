import { setFlagsFromString } from 'node:v8';
import initSqlJs, { type SqlJsConfig, type SqlJsStatic } from 'sql.js';

/** The legacy functions of sql.js would take the place of SQLite's own; its types do not know the switch yet. */
const config: SqlJsConfig & { readonly useOldExtensionFunctions: boolean } = {
  useOldExtensionFunctions: false,
};

/**
 * SQLite as WebAssembly; sql-wasm.wasm is looked for beside the running file.
 *
 * It stays with V8's baseline compiler: with ten years of history the optimising one held 43 MB more, for charts in 12 ms
 * instead of 13 (docs/benchmarks.md). V8 has one set of flags for the whole process, and takes nothing from the cache of
 * compiled code that Node brings along for itself once one of them differs: whoever sets it sooner starts slower.
 *
 * https://v8.dev/blog/liftoff
 */
export function loadSqlJs(): Promise<SqlJsStatic> {
  setFlagsFromString('--liftoff-only');
  return initSqlJs(config);
}
