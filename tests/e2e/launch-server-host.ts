import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startHttpEcho } from '../support/echo/http-echo.ts';
import type { HostUnderTest } from './host-under-test.ts';

const address = '81.2.69.142';
const program = join(import.meta.dirname, '../../build/ip-beacon.mjs');

export interface ServerHostOptions {
  /** False: they are shown, as to everybody who starts the program for the first time. */
  readonly firstStepsDone?: boolean;
  /** Puts a history into the data folder before the start, of which the newest address is the given one. */
  readonly fill?: (dataFolder: string, address: string) => Promise<void>;
  readonly environment?: Readonly<Record<string, string>>;
}

/** The real server host in a fresh folder, with three honest sources on loopback that name one address. */
export async function launchServerHost({
  firstStepsDone = true,
  fill = async () => {},
  environment = {},
}: ServerHostOptions = {}): Promise<HostUnderTest> {
  const folder = await mkdtemp(join(tmpdir(), 'ip-beacon-e2e-'));
  const echoes = await Promise.all([0, 1, 2].map(() => startHttpEcho({ address, family: 'ipv4' })));
  const sources = echoes.map(
    ({ port }, index) =>
      `    - { id: echo-${index}, operator: ${index}.example, kind: http-text, family: ipv4, url: "http://127.0.0.1:${port}/" }`,
  );
  await writeFile(
    join(folder, 'config.yaml'),
    [
      'address:',
      '  builtInSources: false',
      '  sources:',
      ...sources,
      'interface:',
      `  firstStepsDone: ${firstStepsDone}`,
      '',
    ].join('\n'),
  );
  await fill(join(folder, 'data'), address);
  const child = spawn(
    process.execPath,
    [
      program,
      'serve',
      `--config=${join(folder, 'config.yaml')}`,
      `--data-dir=${join(folder, 'data')}`,
      '--port=0',
    ],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...environment } },
  );
  const signInLink = await linkIn(child.stdout);
  return {
    url: new URL(signInLink).origin,
    signInLink,
    address,
    stop: async () => {
      const exited = once(child, 'exit');
      child.kill('SIGTERM');
      await exited;
      await Promise.all(echoes.map((echo) => echo.stop()));
      const errors = await errorsIn(join(folder, 'data/logs/ip-beacon.log'));
      await rm(folder, { recursive: true });
      if (errors.length > 0) throw new Error(`The host has logged errors:\n${errors.join('\n')}`);
    },
  };
}

/** The lines of a log that tell of an error: a bug of the program, whatever the page made of it. */
const errorsIn = async (file: string): Promise<readonly string[]> =>
  (await readFile(file, 'utf8')).split('\n').filter((line) => line.includes('"level":"error"'));

/** The one-time link that the program prints when it is ready. */
async function linkIn(output: AsyncIterable<Buffer>): Promise<string> {
  let text = '';
  for await (const chunk of output) {
    text += chunk.toString();
    const link = /http:\S+\/sign-in#\S+/.exec(text)?.[0];
    if (link !== undefined) return link;
  }
  throw new Error(`The program ended without a sign-in link: ${text}`);
}
