import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { type DesktopProcess, startDesktopProcess } from '../support/electron/desktop-process.ts';
import { desktopCommand } from '../support/electron/real/desktop-command.ts';

export interface DesktopOptions {
  /** Lines of config.yaml beside the sources. */
  readonly config?: readonly string[];
  readonly words?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Whether the desktop shows tray icons. */
  readonly hasTray?: boolean;
  /** What starts it; else the built program. */
  readonly command?: readonly string[];
}

export interface DesktopUnderTest {
  readonly folder: string;
  readonly configFile: string;
  /** What the sources answer from now on. */
  address: string;
  /** How often they were asked. */
  readonly asked: () => number;
  /** Starts the program, or a second one while one runs. */
  readonly start: (words?: readonly string[]) => DesktopProcess;
  /** Ends what still runs, and fails when the program has logged an error. @param expects such errors */
  readonly remove: (expects?: RegExp) => Promise<void>;
}

const root = resolve(import.meta.dirname, '../..');
const main = join(root, 'dist/main/desktop.js');

/** A fresh folder, three honest sources on loopback, and the built desktop host. */
export async function prepareDesktop(options: DesktopOptions = {}): Promise<DesktopUnderTest> {
  const { config = [], words: always = [], environment = {}, hasTray = true } = options;
  const command = options.command ?? (await desktopCommand(root, main));
  const folder = await mkdtemp(join(tmpdir(), 'ip-beacon-desktop-'));
  const configFile = join(folder, 'config.yaml');
  let asked = 0;
  const running: DesktopProcess[] = [];
  const world: DesktopUnderTest = {
    folder,
    configFile,
    address: '81.2.69.142',
    asked: () => asked,
    start: (words = []) => {
      const started = startDesktopProcess({
        command,
        words: [`--data-dir=${folder}/data`, `--config=${configFile}`, ...always, ...words],
        environment: {
          XDG_CONFIG_HOME: join(folder, 'xdg'),
          PATH: `${folder}/bin${delimiter}${process.env['PATH']}`,
          ...environment,
        },
      });
      running.push(started);
      return started;
    },
    remove: async (expected = /^$/) => {
      for (const { child, quit, ended } of running) {
        if (child.exitCode === null && child.signalCode === null) await quit();
        await ended;
      }
      await Promise.all(servers.map(stop));
      const log = await readFile(join(folder, 'data/logs/ip-beacon.log'), 'utf8').catch(() => '');
      await rm(folder, { recursive: true, maxRetries: 3 });
      const errors = log
        .split('\n')
        .filter((line) => line.includes('"level":"error"') && !expected.test(line));
      if (errors.length > 0)
        throw new Error(`The program has logged errors:\n${errors.join('\n')}`);
    },
  };
  const servers = await Promise.all(
    [0, 1, 2].map(() =>
      listen(() => {
        asked += 1;
        return world.address;
      }),
    ),
  );
  await writeFile(configFile, configText(servers, config));
  await mkdir(join(folder, 'bin'));
  // What a desktop says on its session bus of whether it shows tray icons.
  await writeFile(join(folder, 'bin/gdbus'), `#!/bin/sh\necho "(<${hasTray}>,)"\n`);
  await chmod(join(folder, 'bin/gdbus'), 0o755);
  return world;
}

const configText = (servers: readonly Server[], config: readonly string[]): string =>
  [
    'address:',
    '  builtInSources: false',
    '  sources:',
    ...servers.map(
      (server, index) =>
        `    - { id: echo-${index}, operator: ${index}.example, kind: http-text, family: ipv4, url: "http://127.0.0.1:${(server.address() as AddressInfo).port}/" }`,
    ),
    ...(config.some((line) => line.startsWith('interface:'))
      ? []
      : ['interface:', '  firstStepsDone: true']),
    ...config,
    '',
  ].join('\n');

async function listen(answer: () => string): Promise<Server> {
  const server = createServer((_request, response) => response.end(`${answer()}\n`));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

async function stop(server: Server): Promise<void> {
  server.close();
  server.closeAllConnections();
  await once(server, 'close');
}
