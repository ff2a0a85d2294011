import initSqlJs, { type SqlJsConfig, type SqlJsStatic } from 'sql.js';

/** The legacy functions of sql.js would take the place of SQLite's own; its types do not know the switch yet. */
const config: SqlJsConfig & { readonly useOldExtensionFunctions: boolean } = {
  useOldExtensionFunctions: false,
};

/** SQLite as WebAssembly; sql-wasm.wasm is looked for beside the running file. */
export const loadSqlJs = (): Promise<SqlJsStatic> => initSqlJs(config);
