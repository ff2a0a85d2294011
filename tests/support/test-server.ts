import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRandom } from '../../electron/node/random.ts';
import type { AppHealth, AppPush } from '../../electron/server/app-port.ts';
import {
  createServer,
  type RunningServer,
  type ServerOptions,
} from '../../electron/server/server.ts';
import { type Answer, ask, type Question } from './ask.ts';
import { type ContractDouble, createContractDouble } from './contract-double.ts';
import { createFakeClock, type FakeClock } from './fake-clock.ts';
import { createMemoryFiles, type MemoryFiles } from './memory-files.ts';
import { createMemoryLog, type MemoryLog } from './memory-log.ts';

export interface TestServer {
  readonly running: RunningServer;
  readonly port: number;
  /** What a browser on the page would send as Origin. */
  readonly origin: string;
  readonly contract: ContractDouble;
  readonly clock: FakeClock;
  readonly files: MemoryFiles;
  readonly log: MemoryLog;
  push(push: AppPush): void;
  setHealth(health: AppHealth): void;
  ask(question: Question): Promise<Answer>;
  /** As the page does: JSON with Origin, and the cookie if one is given. */
  post(path: string, body: unknown, cookie?: string): Promise<Answer>;
  get(path: string, cookie?: string): Promise<Answer>;
  /** Signs in by the one-time link; the Cookie header. */
  signIn(): Promise<string>;
  stop(): Promise<void>;
}

/** The Cookie header for what an answer has set. */
export const cookieOf = (answer: Answer): string =>
  (answer.headers['set-cookie'] ?? []).map((cookie) => cookie.split(';', 1)[0]).join('; ');

/** A folder with a built page of three files. */
export async function createClientFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ip-beacon-client-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>IP Beacon</title>');
  await writeFile(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await writeFile(join(folder, 'assets', 'main-4f2a91cc.js'), 'export {};\n');
  return folder;
}

export type TestServerOptions = Partial<Omit<ServerOptions, 'settings' | 'files' | 'log'>> & {
  readonly settings?: Partial<ServerOptions['settings']>;
  readonly files?: MemoryFiles;
};

/** The real server on a free loopback port, over doubles. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const contract = createContractDouble();
  const clock = createFakeClock();
  const files = options.files ?? createMemoryFiles();
  const log = createMemoryLog();
  const clientFolder = options.clientFolder ?? (await createClientFolder());
  const listeners = new Set<(push: AppPush) => void>();
  let health: AppHealth = { ready: true, problems: [], storage: null };
  const app = {
    dispatch: contract.dispatch,
    subscribe: (listener: (push: AppPush) => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    health: () => health,
  };
  const started = await createServer({
    app,
    dataFolder: '/data',
    clock,
    random: createRandom(),
    ...options,
    settings: {
      host: '127.0.0.1',
      port: 0,
      allowedHosts: [],
      trustedProxies: [],
      metrics: false,
      ...options.settings,
    },
    files,
    log,
    clientFolder,
  });
  if (!started.ok) throw new Error(started.error);
  const running = started.value;
  const { port: portText } = new URL(running.url);
  const port = Number(portText);
  const origin = `http://127.0.0.1:${port}`;
  const withCookie = (cookie: string | undefined) => (cookie === undefined ? {} : { cookie });

  const post: TestServer['post'] = (path, body, cookie) => {
    const headers = { origin, 'content-type': 'application/json', ...withCookie(cookie) };
    return ask(port, { method: 'POST', path, headers, body: JSON.stringify(body) });
  };
  return {
    running,
    port,
    origin,
    contract,
    clock,
    files,
    log,
    push: (push) => {
      for (const listener of listeners) listener(push);
    },
    setHealth: (changed) => {
      health = changed;
    },
    ask: (question) => ask(port, question),
    post,
    get: (path, cookie) => ask(port, { path, headers: withCookie(cookie) }),
    signIn: async () => {
      const token = new URL(running.signInUrl()).hash.slice(1);
      return cookieOf(await post('/auth/link', { token }));
    },
    stop: async () => {
      await running.stop();
      if (options.clientFolder === undefined) await rm(clientFolder, { recursive: true });
    },
  };
}
