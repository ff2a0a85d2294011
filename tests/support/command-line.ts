import { run } from '../../electron/cli/run.ts';
import type { Environment, Host, Terminal } from '../../electron/cli/host.ts';
import type { ServeRequest } from '../../electron/server/main.ts';
import type { SourcePorts } from '../../electron/core/app.ts';
import type { BackupFiles, EmbeddedDatabase, SqliteFiles } from '../../electron/core/ports.ts';
import type { HistoryFiles } from '../../electron/node/doctor/history-files.ts';
import { fail, ok } from '../../shared/result.ts';
import { createFakeClock, type FakeClock } from './fake-clock.ts';
import { createMemoryFiles } from './memory-files.ts';

export interface CommandRun {
  readonly code: number;
  readonly out: string;
  readonly error: string;
  /** What `serve` was started with, in order. */
  readonly served: readonly ServeRequest[];
  readonly stops: number;
  /** How the history was opened, in order. */
  readonly opened: readonly ('read' | 'write')[];
}

export interface CommandWorld {
  /** `config.yaml` as it is on the disk; null when there is none. */
  readonly config?: string | null;
  readonly environment?: Environment;
  /** What each URL answers; every other question fails. */
  readonly answers?: Readonly<Record<string, string>>;
  readonly isColourful?: boolean;
  readonly serveFails?: string;
  /** `serve` starts but never ends by itself. */
  readonly stopHangs?: boolean;
  /** What the commands open; without one there is no history. */
  readonly database?: EmbeddedDatabase;
  /** Or those in the folder that the settings name. */
  readonly backupFiles?: BackupFiles | ((folder: string) => BackupFiles);
  readonly sqliteFiles?: SqliteFiles;
  readonly historyFiles?: HistoryFiles;
  /** When the person ends the program; without: at once. */
  readonly stopRequested?: Promise<void>;
  /** What the person types, in order; then nobody sits there. */
  readonly secrets?: readonly string[];
}

const unavailable = fail({ code: 'unavailable', detail: 'not in this test' } as const);

const portsThatAnswer = (answers: Readonly<Record<string, string>>): SourcePorts => ({
  http: {
    get: async ({ url }) => {
      const body = answers[url];
      if (body === undefined) return fail({ code: 'connect', detail: 'Nobody listens there.' });
      return ok({ status: 200, location: null, body: new TextEncoder().encode(body) });
    },
  },
  dns: { query: async () => unavailable },
  udp: { exchange: async () => unavailable },
  router: { outerAddress: async () => unavailable },
  interfaces: { list: () => [] },
  randomBytes: (count) => new Uint8Array(count),
});

function given<Port>(port: Port | undefined): Port {
  if (port === undefined) throw new Error('This test has no such port.');
  return port;
}

/** A part that does not end; time goes on without it. */
async function hangs(clock: FakeClock): Promise<void> {
  void Promise.resolve().then(() => clock.advance(10_000));
  await new Promise(() => {});
}

/** Runs the command line in memory and returns what it wrote. */
export async function runCommand(
  argv: readonly string[],
  world: CommandWorld = {},
): Promise<CommandRun> {
  let out = '';
  let error = '';
  let stops = 0;
  const secrets = [...(world.secrets ?? [])];
  const served: ServeRequest[] = [];
  const opened: ('read' | 'write')[] = [];
  const terminal: Terminal = {
    out: (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
    write: async (text) => {
      out += typeof text === 'string' ? text : new TextDecoder().decode(text);
    },
    askSecret: async () => secrets.shift() ?? null,
    isColourful: world.isColourful ?? false,
  };
  const clock = createFakeClock();
  const host: Host = {
    version: '1.2.3',
    files: createMemoryFiles(
      typeof world.config === 'string' ? { '/config/config.yaml': world.config } : {},
    ),
    clock,
    systemFolders: () => ({
      configFile: '/config/config.yaml',
      dataFolder: '/data',
      logFolder: '/log',
    }),
    sourcePorts: async () => portsThatAnswer(world.answers ?? {}),
    openDatabase: async (_folders, _settings, _environment, mode) => {
      opened.push(mode);
      return world.database === undefined
        ? fail('There is no history in /data.')
        : ok(world.database);
    },
    backupFiles: (_folders, { backup }) => {
      const files = given(world.backupFiles);
      return typeof files === 'function' ? files(backup.folder) : files;
    },
    sqliteFiles: () => given(world.sqliteFiles),
    historyFiles: () => given(world.historyFiles),
    serve: async (request) => {
      served.push(request);
      if (world.serveFails !== undefined) return fail(world.serveFails);
      return ok({
        stop: async () => {
          stops += 1;
          if (world.stopHangs === true) await hangs(clock);
        },
      });
    },
    stopRequested: () => world.stopRequested ?? Promise.resolve(),
  };
  const code = await run(argv, world.environment ?? {}, terminal, host);
  return { code, out, error, served, stops, opened };
}
