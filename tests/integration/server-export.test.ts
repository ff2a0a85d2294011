import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSystemClock } from '../../electron/node/system-clock.ts';
import type { Dispatch } from '../../shared/dispatch.ts';
import { fail, ok } from '../../shared/result.ts';
import { createContractDouble } from '../support/contract-double.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';

const pieceText = `${'x'.repeat(32_767)}\n`;
let asked: unknown[];
let pieceOf: (cursor: number) => ReturnType<Dispatch>;
let server: TestServer;
let cookie: string;

/** Without end, unless a test says otherwise. */
const endless = async (cursor: number): ReturnType<Dispatch> =>
  ok({ text: pieceText, cursor: String(cursor + 1), done: cursor, total: 0 });

beforeEach(async () => {
  asked = [];
  pieceOf = endless;
  const double = createContractDouble();
  server = await startTestServer({
    clock: createSystemClock(),
    app: {
      dispatch: async (name, input, caller) => {
        if (name !== 'export.piece') return double.dispatch(name, input, caller);
        asked.push(input);
        return pieceOf(Number((input as { cursor: string | null }).cursor ?? 0));
      },
      subscribe: () => () => {},
      health: () => ({ ready: true, problems: [], storage: null }),
    },
  });
  cookie = await server.signIn();
});
afterEach(() => server.stop());

/** Begins a download and reads nothing of it yet. */
const begin = (path = '/export/changes.csv'): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: server.port, path, headers: { cookie } });
    sent.on('response', resolve).on('error', reject).end();
  });

/** Waits until no more pieces are asked for. @returns how many were */
async function askedAtRest(): Promise<number> {
  for (;;) {
    const before = asked.length;
    await sleep(150);
    if (asked.length === before) return before;
  }
}

describe('an export', () => {
  it('is the pieces one behind the other, as a file', async () => {
    const texts = ['id,address\r\n', '1,203.0.113.7\r\n', '', '2,203.0.113.8\r\n'];
    pieceOf = async (index) => {
      const cursor = index + 1 < texts.length ? String(index + 1) : null;
      return ok({ text: texts[index] ?? '', cursor, done: index, total: 2 });
    };
    const day = new Date().toISOString().slice(0, 10);
    const answer = await server.get(
      '/export/changes.csv?from=1000&to=7000&family=ipv4&text=203&asn=64500&country=AT',
      cookie,
    );
    expect({
      status: answer.status,
      text: answer.text,
      type: answer.headers['content-type'],
      disposition: answer.headers['content-disposition'],
    }).toEqual({
      status: 200,
      text: texts.join(''),
      type: 'text/csv; charset=utf-8; header=present',
      disposition: `attachment; filename="ip-beacon-changes-${day}.csv"`,
    });
    expect(asked).toEqual(
      [null, '1', '2', '3'].map((cursor) => ({
        table: 'changes',
        format: 'csv',
        from: 1000,
        to: 7000,
        family: 'ipv4',
        text: '203',
        asn: 64_500,
        country: 'AT',
        cursor,
      })),
    );
  });

  it('is everything when no filter is given', async () => {
    pieceOf = async () => ok({ text: 'id,address\r\n', cursor: null, done: 0, total: 0 });
    await server.get('/export/changes.csv', cookie);
    const everything = { from: null, to: null, family: null, text: '', asn: null, country: null };
    expect(asked).toEqual([{ table: 'changes', format: 'csv', ...everything, cursor: null }]);
  });

  it.each([
    ['json', 'application/json; charset=utf-8'],
    ['ndjson', 'application/x-ndjson; charset=utf-8'],
  ])('as %s is of the type %s', async (format, type) => {
    pieceOf = async () => ok({ text: '[]', cursor: null, done: 0, total: 0 });
    const { headers } = await server.get(`/export/speed_tests.${format}`, cookie);
    expect(headers['content-type']).toBe(type);
    expect(headers['content-disposition']).toMatch(/"ip-beacon-speed_tests-[\d-]{10}\.n?d?json"$/);
  });

  it('may be empty', async () => {
    pieceOf = async () => ok({ text: '', cursor: null, done: 0, total: 0 });
    const { status, text } = await server.get('/export/changes.ndjson', cookie);
    expect({ status, text }).toEqual({ status: 200, text: '' });
  });
});

describe('a download', () => {
  it('of a client that does not read stops asking for more, and goes on when it reads', async () => {
    const response = await begin();
    response.pause();
    const held = await askedAtRest();
    // What the two sockets and streams may hold is some megabytes at most.
    expect(held * pieceText.length).toBeLessThan(32 * 1_048_576);
    response.resume();
    await expect.poll(() => asked.length).toBeGreaterThan(held);
    response.destroy();
  });

  it('of a client that goes away asks for nothing more', async () => {
    const response = await begin();
    await once(response, 'data');
    response.destroy();
    const rest = await askedAtRest();
    await sleep(200);
    expect(asked.length).toBe(rest);
  });

  it('is cut off, never ended, when a later piece fails, and the log says so', async () => {
    pieceOf = async (index) =>
      index < 3
        ? endless(index)
        : fail({ code: 'refused', message: 'The history is closed.' } as const);
    const response = await begin();
    response.resume();
    await expect(once(response, 'end')).rejects.toThrow('aborted');
    expect(server.log.entries).toContainEqual({
      part: null,
      level: 'warn',
      message: 'An export broke off.',
      details: { table: 'changes', format: 'csv', reason: 'The history is closed.' },
    });
    expect((await server.get('/healthz')).status).toBe(200);
  });

  it('is cut off when its session ends', async () => {
    pieceOf = async (index) => {
      if (index === 3) await server.post('/auth/sign-out', {}, cookie);
      return endless(index);
    };
    const response = await begin();
    response.resume();
    await expect(once(response, 'end')).rejects.toThrow('aborted');
    expect(asked.length).toBe(4);
  });

  it.each<{ name: string; reads: boolean; piece: (index: number) => ReturnType<Dispatch> }>([
    { name: 'that nobody reads', reads: false, piece: endless },
    {
      name: 'whose next piece never comes',
      reads: true,
      piece: (index) => (index === 0 ? endless(index) : new Promise(() => {})),
    },
  ])('$name does not keep the server from stopping in 2 s', async ({ reads, piece }) => {
    pieceOf = piece;
    const response = await begin();
    response.on('error', () => {});
    if (reads) response.resume();
    await askedAtRest();
    const startedAt = performance.now();
    await server.running.stop();
    expect(performance.now() - startedAt).toBeLessThan(2000);
  });
});

describe('what is asked for wrongly', () => {
  it.each([
    { path: '/export/changes.csv?from=yesterday', code: 'invalid-input', names: '"from"' },
    { path: '/export/changes.csv?to=-1', code: 'invalid-input', names: '"to"' },
    { path: '/export/changes.csv?to=1&to=2', code: 'invalid-input', names: '"to"' },
    { path: '/export/changes.csv?form=1', code: 'invalid-input', names: '"form"' },
    { path: '/export/changes.xlsx', code: 'not-found', names: '.csv' },
    { path: '/export/changes', code: 'not-found', names: '.csv' },
    { path: '/export/Changes.csv', code: 'not-found', names: '.csv' },
    { path: '/export/..%2f..%2fetc%2fpasswd.csv', code: 'not-found', names: '.csv' },
    { path: '/export/a%22%0d%0aSet-Cookie:x=y.csv', code: 'not-found', names: '.csv' },
  ])('$path is refused with a sentence', async ({ path, code, names }) => {
    const answer = await server.get(path, cookie);
    expect({ status: answer.status, body: JSON.parse(answer.text) }).toEqual({
      status: code === 'not-found' ? 404 : 400,
      body: { error: { code, message: expect.stringContaining(names) } },
    });
    expect(answer.headers).not.toHaveProperty('content-disposition');
    expect(asked).toEqual([]);
  });

  it('gets the refusal of the call itself', async () => {
    const error = { code: 'not-found', message: 'There is no table "nothing".' } as const;
    pieceOf = async () => fail(error);
    const answer = await server.get('/export/nothing.csv', cookie);
    expect({ status: answer.status, body: JSON.parse(answer.text) }).toEqual({
      status: 404,
      body: { error },
    });
    expect(answer.headers).not.toHaveProperty('content-disposition');
  });

  it('gets nothing without a session', async () => {
    const answer = await server.get('/export/changes.csv');
    expect(answer.status).toBe(401);
    expect(asked).toEqual([]);
  });
});
