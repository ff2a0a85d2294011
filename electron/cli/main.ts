// The process around run(): streams, exit code, end. The build makes it dist/main/ip-beacon.js.

import { fileURLToPath } from 'node:url';
import { exitCode } from './exit-code.ts';
import { createRealHost } from './real-host.ts';
import { run } from './run.ts';
import { createTerminal } from './terminal.ts';

/** Of package.json, put in by the build. */
declare const __VERSION__: string;

// `ip-beacon check | head` closes the pipe early, which is no failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
}

const isColourful = process.stdout.isTTY && (process.env['NO_COLOR'] ?? '') === '';
const terminal = { ...createTerminal(process), isColourful };

const host = createRealHost({
  version: __VERSION__,
  clientFolder: fileURLToPath(new URL('../client', import.meta.url)),
  historyWorker: fileURLToPath(new URL('../worker/history.cjs', import.meta.url)),
  insightFolder: fileURLToPath(new URL('../insight', import.meta.url)),
  picturesFolder: fileURLToPath(new URL('../pictures', import.meta.url)),
  environment: process.env,
});

async function main(): Promise<void> {
  try {
    process.exitCode = await run(process.argv.slice(2), process.env, terminal, host);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    terminal.error(`IP Beacon ends because of an error inside it: ${why}\n`);
    process.exitCode = exitCode.failed;
  }
  // A name lookup cannot be cancelled and would hold the process for as long as it hangs.
  process.stdout.write('', () => process.stderr.write('', () => process.exit()));
}

void main();
