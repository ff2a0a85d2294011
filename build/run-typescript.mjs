// Runs a TypeScript file of this project: Node 20 cannot. `node build/run-typescript.mjs tests/support/discord/main.ts`
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

await runnerImport(resolve(process.argv[2] ?? ''), { configFile: false, logLevel: 'error' });
