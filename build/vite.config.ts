import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { copyFileSync, cpSync, mkdirSync } from 'node:fs';
import { builtinModules, createRequire } from 'node:module';
import react from '@vitejs/plugin-react';
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite';
import { optionalNames } from './package/unbundled.mjs';
import { ensureNetworks } from './insight/make-networks.ts';
import { gzipFiles } from './gzip-files.ts';
import { localeParts } from './locale-parts.ts';
import { shellWorker } from './shell-worker.ts';
import { styleFirst } from './style-first.ts';
import packageJson from '../package.json' with { type: 'json' };

const root = resolve(fileURLToPath(import.meta.url), '../..');
const at = (...parts: string[]): string => resolve(root, ...parts);
const builtin = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)];

/** Native packages and one that finds its programs beside itself stay where npm put them; Electron is Electron's. */
const outside = ['@node-rs/argon2', 'electron', 'node-notifier'];
/** What is loaded when a bot starts, and never by who has none: discord.js, what is made for it, our use of it, and its texts. */
const ofBots =
  /\/node_modules\/(?:discord\.js|@discordjs|discord-api-types)\/|\/core\/discord\/running-bot\.ts$|\.json\?bot$/;

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

/** What draws pictures, the letters in them, and whose they are. resvg does not say when it is given a woff. */
const picturesBeside = (): Plugin => ({
  name: 'pictures-beside',
  applyToEnvironment: ({ name }) => name === 'pictures',
  writeBundle: ({ dir = at('dist/pictures') }) => {
    const { resolve: find } = createRequire(import.meta.url);
    const inter = '@expo-google-fonts/inter';
    for (const [from, to] of [
      ['@resvg/resvg-wasm/index_bg.wasm', 'resvg.wasm'],
      [`${inter}/400Regular/Inter_400Regular.ttf`, 'Inter-Regular.ttf'],
      [`${inter}/700Bold/Inter_700Bold.ttf`, 'Inter-Bold.ttf'],
      [`${inter}/LICENSE_FONT`, 'licences.txt'],
    ] as const) {
      copyFileSync(find(from), resolve(dir, to));
    }
  },
});

/** The pictures of the tray and the window are made once (build/icons) and only lie beside the program. */
const iconsBeside = (folder: string): Plugin => ({
  name: 'icons-beside',
  applyToEnvironment: ({ name }) => name === 'main',
  writeBundle: () => {
    for (const kind of ['icons', 'tray']) {
      cpSync(at('build/icons/made', kind), resolve(folder, kind), { recursive: true });
    }
  },
});

/** The thread in electron/node/NAME/worker.ts as NAME.cjs. */
const workerOf = (folder: string, name: string, emptyOutDir = true): EnvironmentOptions => ({
  consumer: 'server',
  resolve: { noExternal: true, conditions: ['node'] },
  build: {
    outDir: at(folder),
    copyPublicDir: false,
    emptyOutDir,
    target: 'node20',
    minify: true,
    rolldownOptions: {
      input: { [name]: at(`electron/node/${name}/worker.ts`) },
      external: builtin,
      platform: 'node',
      output: { format: 'cjs', codeSplitting: false, entryFileNames: '[name].cjs' },
    },
  },
});

/** The page, the programs (ESM), the preload script, and the workers of history, look-ups and pictures (CommonJS, one file each). */
export default defineConfig(({ command }) => ({
  root: at('renderer'),
  plugins: [
    localeParts(),
    react(),
    styleFirst(),
    shellWorker(),
    gzipFiles(),
    wasmBeside(at('dist/worker')),
    picturesBeside(),
    iconsBeside(at('dist/icons')),
  ],
  define: {
    __VERSION__: JSON.stringify(packageJson.version),
    // Where a release looks for the next one (electron/desktop/update/release-server.ts).
    __UPDATE_URL__: JSON.stringify(process.env['IP_BEACON_UPDATE_URL'] ?? ''),
    // The page with every component in every state: for looking at and for the screenshot tests, never released.
    __DESIGN__: JSON.stringify(command === 'serve' || process.env['IP_BEACON_DESIGN'] === '1'),
  },
  // Whose code went in: build/package/licences.mjs.
  build: { license: { fileName: '.vite/licences.json' } },
  builder: {
    buildApp: async (builder) => {
      for (const environment of Object.values(builder.environments))
        await builder.build(environment);
      ensureNetworks(root, at('dist/insight/networks.bin'));
    },
  },
  environments: {
    client: {
      build: {
        outDir: at('dist/client'),
        emptyOutDir: true,
        target: 'es2022',
        rolldownOptions: {
          input: { index: at('renderer/index.html'), sw: at('renderer/service-worker/sw.ts') },
          output: {
            // Its address must stay the same: browsers look there for the next version.
            entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
            // All that the first page needs comes as one: each file is a request, and to the window one more message.
            codeSplitting: {
              groups: [{ name: 'first', tags: ['$initial'], test: /^(?!.*\/service-worker\/)/ }],
            },
          },
        },
      },
    },
    main: {
      consumer: 'server',
      resolve: { noExternal: true, external: [...outside], conditions: ['node'] },
      build: {
        outDir: at('dist/main'),
        copyPublicDir: false,
        emptyOutDir: true,
        target: 'node20',
        minify: true,
        rolldownOptions: {
          input: {
            'ip-beacon': at('electron/cli/main.ts'),
            desktop: at('electron/desktop/main.ts'),
          },
          external: [...builtin, ...outside, ...optionalNames],
          platform: 'node',
          output: {
            format: 'esm',
            keepNames: true,
            entryFileNames: '[name].js',
            chunkFileNames: ({ moduleIds }) =>
              `chunks/${moduleIds.some((id) => ofBots.test(id)) ? 'bots/' : ''}[name]-[hash].js`,
          },
        },
      },
    },
    // A sandboxed preload script is CommonJS, in one file, and may require Electron alone.
    preload: {
      consumer: 'server',
      resolve: { noExternal: true },
      build: {
        outDir: at('dist/preload'),
        copyPublicDir: false,
        emptyOutDir: true,
        target: 'node20',
        rolldownOptions: {
          input: { preload: at('electron/preload.ts') },
          external: ['electron'],
          platform: 'browser',
          output: { format: 'cjs', codeSplitting: false, entryFileNames: '[name].cjs' },
        },
      },
    },
    worker: workerOf('dist/worker', 'history'),
    // The data that it reads lies beside it, and takes longer to make than to keep.
    insight: workerOf('dist/insight', 'insight', false),
    pictures: workerOf('dist/pictures', 'pictures'),
  },
}));
