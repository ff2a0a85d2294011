import { decode, encode } from 'dns-packet';
import { describe, expect, it } from 'vitest';
import { resolveName } from '../../electron/node/resolve-name.ts';
import { fail, ok } from '../../shared/result.ts';
import { type Reply, startHostileDatagrams } from '../support/hostile/hostile-datagrams.ts';

async function resolveWith(
  replies: (request: Uint8Array) => readonly Reply[],
  name: string,
  timeoutMs = 2000,
) {
  const server = await startHostileDatagrams(replies);
  const signal = AbortSignal.timeout(timeoutMs);
  const startedMs = performance.now();
  const resolved = await resolveName(name, 'ipv4', signal, [`127.0.0.1:${server.port}`]);
  const elapsedMs = performance.now() - startedMs;
  await server.stop();
  return { resolved, elapsedMs };
}

const respond = (request: Uint8Array, addresses: readonly string[]): readonly Reply[] => {
  const { id, questions = [] } = decode(Buffer.from(request));
  const name = questions[0]?.name ?? '';
  const answers = addresses.map((data) => ({ type: 'A', name, ttl: 0, data }) as const);
  return [{ bytes: encode({ type: 'response', id: id ?? 0, questions, answers }) }];
};

describe('resolveName', () => {
  it('takes the first address that the name server gives', async () => {
    const { resolved } = await resolveWith(
      (request) => respond(request, ['81.2.69.142', '81.2.69.143']),
      'echo.example',
    );
    expect(resolved).toEqual(ok('81.2.69.142'));
  });

  it('says when a name has no address of the family', async () => {
    const { resolved } = await resolveWith((request) => respond(request, []), 'echo.example');
    expect(resolved).toEqual(
      fail({ code: 'name-not-found', detail: 'echo.example has no IPv4 address.' }),
    );
  });

  it('is cancelled at once while the name server hangs', async () => {
    const { resolved, elapsedMs } = await resolveWith(() => [], 'echo.example', 200);
    expect(resolved).toEqual(fail({ code: 'timeout', detail: 'Still looking up echo.example.' }));
    expect(elapsedMs).toBeLessThan(500);
  });

  it('asks nobody for an address or for localhost', async () => {
    const never = () => {
      throw new Error('asked');
    };
    expect((await resolveWith(never, '81.2.69.142')).resolved).toEqual(ok('81.2.69.142'));
    expect((await resolveWith(never, 'LOCALHOST')).resolved).toEqual(ok('127.0.0.1'));
    expect((await resolveWith(never, '::1')).resolved).toEqual(
      fail({ code: 'name-not-found', detail: '::1 has no IPv4 address.' }),
    );
  });
});
