import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { copyFileSync, mkdirSync } from 'node:fs';
import { builtinModules, createRequire } from 'node:module';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { localeParts } from './locale-parts.ts';
import packageJson from '../package.json' with { type: 'json' };

const root = resolve(fileURLToPath(import.meta.url), '../..');
const at = (...parts: string[]): string => resolve(root, ...parts);
const builtin = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)];

/** sql.js reads its wasm from beside the file it runs in. */
const wasmBeside = (folder: string): Plugin => ({
  name: 'sql-wasm-beside',
  applyToEnvironment: ({ name }) => name === 'worker',
  writeBundle: () => {
    mkdirSync(folder, { recursive: true });
    const wasm = createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm');
    copyFileSync(wasm, resolve(folder, 'sql-wasm.wasm'));
  },
});

/** Three environments: the page, the programs (ESM), and the worker that holds the history (CommonJS). */
export default defineConfig({
  root: at('renderer'),
  plugins: [localeParts(), react(), wasmBeside(at('dist/worker'))],
  define: { __VERSION__: JSON.stringify(packageJson.version) },
  builder: {
    buildApp: async (builder) => {
      for (const environment of Object.values(builder.environments))
        await builder.build(environment);
    },
  },
  environments: {
    client: {
      build: { outDir: at('dist/client'), emptyOutDir: true, target: 'es2022' },
    },
    main: {
      consumer: 'server',
      // Native and CommonJS packages that cannot be bundled stay where npm put them.
      resolve: { noExternal: true, external: ['@node-rs/argon2'], conditions: ['node'] },
      build: {
        outDir: at('dist/main'),
        copyPublicDir: false,
        emptyOutDir: true,
        target: 'node20',
        minify: true,
        rolldownOptions: {
          input: { 'ip-beacon': at('electron/cli/main.ts') },
          external: [...builtin, '@node-rs/argon2'],
          platform: 'node',
          output: {
            format: 'esm',
            keepNames: true,
            entryFileNames: '[name].js',
            chunkFileNames: 'chunks/[name]-[hash].js',
          },
        },
      },
    },
    worker: {
      consumer: 'server',
      resolve: { noExternal: true, conditions: ['node'] },
      build: {
        outDir: at('dist/worker'),
        copyPublicDir: false,
        emptyOutDir: true,
        target: 'node20',
        minify: true,
        rolldownOptions: {
          input: { history: at('electron/node/history/worker.ts') },
          external: builtin,
          platform: 'node',
          output: { format: 'cjs', codeSplitting: false, entryFileNames: '[name].cjs' },
        },
      },
    },
  },
});
