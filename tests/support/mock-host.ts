// A server host without a core: the built page and canned answers of the contract, for looking at every state of
// the interface. What it answers is parsed by the contract first, so that it cannot drift away from the real host.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { type WebSocket, WebSocketServer } from 'ws';
import { contentSecurityPolicy } from '../../electron/server/headers.ts';
import {
  contract,
  type ContractName,
  type Push,
  type PushName,
} from '../../shared/contract/index.ts';
import { isContractName } from '../../shared/dispatch.ts';
import type { MockAnswers } from './mock-answer-table.ts';
import { MockRefusal } from './mock-refusal.ts';
import { readPageFile } from './read-page-file.ts';

export interface MockHostOptions {
  /** The built page. */
  readonly clientFolder: string;
  readonly answers: MockAnswers;
  /** Makes a call fail while it returns something. */
  readonly refusalOf?: (name: ContractName) => MockRefusal | undefined;
  readonly port?: number;
}

export interface MockHost {
  readonly url: string;
  readonly port: number;
  /** Who the browser is; every call answers 401 while it is signed out. */
  readonly account: { signedIn: boolean; password: string | null; token: string };
  push<Name extends PushName>(push: Name, data: Push<Name>): void;
  /** Cuts the open WebSockets. */
  cut(): void;
  readonly stop: () => Promise<void>;
}

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return chunks.length === 0 ? {} : JSON.parse(Buffer.concat(chunks).toString('utf8'));
};

const send = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};

const refuse = (response: ServerResponse, status: number, code: string, message: string): void =>
  send(response, status, { error: { code, message } });

export async function startMockHost(options: MockHostOptions): Promise<MockHost> {
  const account: MockHost['account'] = { signedIn: true, password: null, token: 'one-time' };
  const state = () => ({ signedIn: account.signedIn, hasPassword: account.password !== null });

  function authenticate(
    path: string,
    body: Record<string, string>,
    response: ServerResponse,
  ): void {
    const rightLink = path === '/auth/link' && body['token'] === account.token;
    const rightPassword = path === '/auth/password' && body['password'] === account.password;
    if (rightLink || rightPassword) account.signedIn = true;
    else if (path === '/auth/set-password') account.password = body['password'] ?? null;
    else if (path === '/auth/sign-out') account.signedIn = false;
    else if (path !== '/auth/state') {
      return refuse(response, 401, 'refused', 'This is not right, or it was used before.');
    }
    send(response, 200, state());
  }

  async function call(name: string, input: unknown, response: ServerResponse): Promise<void> {
    if (!account.signedIn) return refuse(response, 401, 'signed-out', 'Sign in first.');
    if (!isContractName(name)) return refuse(response, 404, 'unknown-call', `No call ${name}.`);
    try {
      const refusal = options.refusalOf?.(name);
      if (refusal !== undefined) throw refusal;
      const parsed = contract[name].input.parse(input);
      const answer = options.answers[name] as (input: unknown) => unknown;
      send(response, 200, contract[name].output.parse(await answer(parsed)));
    } catch (error) {
      if (!(error instanceof MockRefusal)) throw error;
      send(response, error.status, { error: error.body });
    }
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('content-security-policy', contentSecurityPolicy);
    response.setHeader('cache-control', 'no-store');
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://host.invalid');
    if (pathname.startsWith('/auth/')) {
      return authenticate(pathname, (await bodyOf(request)) as Record<string, string>, response);
    }
    if (pathname.startsWith('/api/')) {
      const input =
        request.method === 'GET'
          ? JSON.parse(searchParams.get('input') ?? '{}')
          : await bodyOf(request);
      return call(pathname.slice('/api/'.length), input, response);
    }
    const { type, body } = await readPageFile(options.clientFolder, pathname);
    // As the server host sends them: what a page weighs is measured on this host too.
    const zips = /\bgzip\b/.test(String(request.headers['accept-encoding'])) && !/png/.test(type);
    const headers = { 'content-type': type, ...(zips ? { 'content-encoding': 'gzip' } : {}) };
    response.writeHead(200, headers).end(zips ? gzipSync(body) : body);
  }

  const sockets = new Set<WebSocket>();
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      refuse(response, 500, 'internal', `The mock host failed: ${String(error)}`);
    });
  });
  const upgrade = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request, socket, head) => {
    if (request.url !== '/ws' || !account.signedIn) {
      socket.end('HTTP/1.1 401 Unauthorized\r\n\r\n');
      return;
    }
    upgrade.handleUpgrade(request, socket, head, (opened) => {
      sockets.add(opened);
      opened.on('close', () => sockets.delete(opened));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const cut = (): void => {
    for (const socket of sockets) socket.terminate();
  };
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    account,
    push: (push, data) => {
      for (const socket of sockets) socket.send(JSON.stringify({ push, data }));
    },
    cut,
    stop: async () => {
      cut();
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}
