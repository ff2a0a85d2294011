import { setImmediate } from 'node:timers/promises';
import { type App, type AppPush, createApp, createLogLines } from '../../electron/core/app.ts';
import type { InterfaceAddress } from '../../electron/core/ports.ts';
import type { LiveSettings } from '../../electron/core/settings/create-settings.ts';
import { fail, ok } from '../../shared/result.ts';
import { createFakeClock, type FakeClock } from './fake-clock.ts';
import { createLiveSettings } from './live-settings.ts';
import { createMemoryBackupFiles, type MemoryBackupFiles } from './memory-backup-files.ts';
import { createMemoryDatabase, type MemoryDatabase } from './memory-database.ts';
import { createMemoryFiles, type MemoryFiles } from './memory-files.ts';
import { createMemoryInsight, type MemoryInsight } from './memory-insight-ports.ts';
import { createMemoryLog, type MemoryLog } from './memory-log.ts';
import { createMemorySqliteFiles } from './memory-sqlite-files.ts';
import { noTelling } from './no-telling.ts';
import { createSourcePorts, httpOk, refused } from './source-ports.ts';

export interface TestApp {
  readonly app: App;
  readonly clock: FakeClock;
  readonly log: MemoryLog;
  readonly settings: LiveSettings;
  /** The one that was opened last. */
  readonly database: MemoryDatabase;
  readonly backupFiles: MemoryBackupFiles;
  readonly files: MemoryFiles;
  readonly insight: MemoryInsight;
  readonly pushes: readonly AppPush[];
  /** How often each host was asked. */
  readonly asked: ReadonlyMap<string, number>;
  /** From now on every page shows it; null: nobody answers. */
  setAddress(address: string | null): void;
  setInterfaces(addresses: readonly InterfaceAddress[]): void;
  /** Runs the clock, and lets the real work of the database end in between. */
  advance(durationMs: number): Promise<void>;
}

const echoes = ['a', 'b', 'c']
  .map(
    (id) =>
      `    - { id: ${id}, operator: ${id}.example, kind: http-text, family: ipv4, url: "http://${id}.example/" }`,
  )
  .join('\n');

/** Three pages for IPv4 and nothing else; the sentinel is off. */
const threeEchoes = `address:\n  builtInSources: false\n  sentinelSeconds: 0\n  sources:\n${echoes}\n`;

/** The real core over doubles, not yet started. */
export async function createTestApp(
  options: {
    readonly config?: string;
    readonly content?: Uint8Array | null;
    /** What an earlier run has left in the data folder. */
    readonly files?: MemoryFiles;
    /** When it starts, UTC milliseconds. */
    readonly now?: number;
    /** Why the database cannot be opened. */
    readonly refusal?: string;
    /** Why it cannot be opened again. */
    readonly laterRefusal?: string;
  } = {},
): Promise<TestApp> {
  const clock = createFakeClock(options.now);
  const files = options.files ?? createMemoryFiles();
  const log = createMemoryLog();
  const { settings } = await createLiveSettings(options.config ?? threeEchoes);
  let database = await createMemoryDatabase(options.content ?? null);
  let opened = 0;
  const backupFiles = createMemoryBackupFiles(() => clock.now(), {
    at: clock.now(),
    version: '1.2.3',
    schemaVersion: 4,
    hasSettings: true,
    hasSecrets: false,
    tables: [],
  });
  const insight = createMemoryInsight();
  const asked = new Map<string, number>();
  let address: string | null = '81.2.69.142';
  let interfaces: readonly InterfaceAddress[] = [];
  const app = createApp({
    clock,
    files,
    log,
    logLines: createLogLines({ startedAt: clock.now() }),
    settings,
    random: { shortId: () => 'b0b0cafe', bytes: (count) => new Uint8Array(count) },
    interfaces: { list: () => interfaces },
    insight: insight.ports,
    ...noTelling,
    sourcePorts: createSourcePorts({
      http: ({ url }) => {
        const { hostname } = new URL(url);
        asked.set(hostname, (asked.get(hostname) ?? 0) + 1);
        return address === null ? refused : httpOk(`${address}\n`);
      },
    }),
    openDatabase: async () => {
      if (options.refusal !== undefined) return fail(options.refusal);
      opened += 1;
      if (opened > 1 && options.laterRefusal !== undefined) return fail(options.laterRefusal);
      // Again, as for a restore: what lies ready for it, or what there was.
      if (opened > 1)
        database = await createMemoryDatabase(database.staged() ?? database.content());
      return ok(database);
    },
    backupFiles,
    sqliteFiles: createMemorySqliteFiles(),
    about: {
      version: '1.2.3',
      host: 'server',
      configFile: '/config.yaml',
      dataFolder: '/data',
      startedBy: 'person',
    },
  });
  const pushes: AppPush[] = [];
  app.subscribe((push) => void pushes.push(push));
  return {
    app,
    clock,
    log,
    settings,
    get database() {
      return database;
    },
    backupFiles,
    files,
    insight,
    pushes,
    asked,
    setAddress: (changed) => {
      address = changed;
    },
    setInterfaces: (changed) => {
      interfaces = changed;
    },
    advance: async (durationMs) => {
      // Each second, because what the database answers plans the next timer.
      for (let leftMs = durationMs; leftMs > 0; leftMs -= 1_000) {
        await clock.advance(Math.min(leftMs, 1_000));
        await setImmediate();
      }
    },
  };
}

/** Started, and two seconds old: every source has answered once. */
export async function startTestApp(
  options?: Parameters<typeof createTestApp>[0],
): Promise<Awaited<ReturnType<typeof createTestApp>>> {
  const test = await createTestApp(options);
  const started = await test.app.start();
  if (!started.ok) throw new Error(started.error);
  await test.advance(2_000);
  return test;
}
