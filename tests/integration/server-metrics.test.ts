import { afterEach, describe, expect, it } from 'vitest';
import { cannedStorage } from '../support/canned-storage.ts';
import { readMetrics } from '../support/read-metrics.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';

let server: TestServer;
afterEach(() => server.stop());

const start = async (settings: { metrics?: boolean; trustedProxies?: string[] }): Promise<void> => {
  server = await startTestServer({ settings });
};
const statusFor = async (headers: Readonly<Record<string, string>>): Promise<number> =>
  (await server.ask({ path: '/metrics', headers })).status;

describe('the metrics', () => {
  it('are read by a browser that is signed in', async () => {
    await start({});
    server.setHealth({ ready: true, problems: [], storage: cannedStorage(Date.now()) });
    const answer = await server.get('/metrics', await server.signIn());
    expect({ status: answer.status, type: answer.headers['content-type'] }).toEqual({
      status: 200,
      type: 'text/plain; version=0.0.4; charset=utf-8',
    });
    expect(readMetrics(answer.text)).toMatchObject({
      ip_beacon_ready: { type: 'gauge', value: 1 },
      ip_beacon_storage_data_bytes: { type: 'gauge', value: 14_680_064 },
    });
  });

  it('are as they are at each reading', async () => {
    await start({ metrics: true });
    const readyNow = async (): Promise<number | undefined> =>
      readMetrics((await server.get('/metrics')).text)['ip_beacon_ready']?.value;
    expect(await readyNow()).toBe(1);
    server.setHealth({ ready: false, problems: ['It stops.'], storage: null });
    expect(await readyNow()).toBe(0);
  });

  it('are refused to everybody else, with the setting that opens them', async () => {
    await start({});
    const answer = await server.get('/metrics');
    expect({ status: answer.status, body: JSON.parse(answer.text) }).toEqual({
      status: 401,
      body: {
        error: {
          code: 'signed-out',
          message:
            'Sign in first, or let programs on this machine read the metrics with the setting server.metrics.',
        },
      },
    });
  });

  it('are read by a program on this machine if the setting says so', async () => {
    await start({ metrics: true });
    expect(await statusFor({})).toBe(200);
  });

  it.each(['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'])(
    'are not read through a proxy on this machine that sends %s, trusted or not',
    async (name) => {
      await start({ metrics: true, trustedProxies: ['127.0.0.1'] });
      expect(await statusFor({ [name]: '127.0.0.1' })).toBe(401);
      await server.stop();
      await start({ metrics: true });
      expect(await statusFor({ [name]: '127.0.0.1' })).toBe(401);
    },
  );
});
