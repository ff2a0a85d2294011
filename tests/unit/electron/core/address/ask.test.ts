import { describe, expect, it } from 'vitest';
import { askSource } from '../../../../../electron/core/address/ask.ts';
import { fail, ok } from '../../../../../shared/result.ts';
import { createFakeClock } from '../../../../support/fake-clock.ts';
import { createSourcePorts, httpOk } from '../../../../support/source-ports.ts';

const source = {
  id: 'echo',
  operator: 'a.example',
  kind: 'http-text',
  family: 'ipv4',
  minIntervalSeconds: 0,
  url: 'http://a.example/',
} as const;
const hanging = createSourcePorts({ http: () => new Promise(() => {}) });

describe('askSource', () => {
  it('gives an observation with the canonical address, the moment and the time it took', async () => {
    const clock = createFakeClock(5_000);
    const ports = createSourcePorts({
      http: async () => {
        await clock.advance(40);
        return httpOk(' 81.2.69.142\r\n');
      },
    });
    expect(await askSource(source, ports, clock, [], new AbortController().signal)).toEqual({
      sourceId: 'echo',
      operator: 'a.example',
      method: 'http',
      family: 'ipv4',
      at: 5_040,
      elapsedMs: 40,
      answer: ok('81.2.69.142'),
    });
    expect(clock.pending()).toBe(0);
  });

  it('judges the answer', async () => {
    const ports = createSourcePorts({ http: () => httpOk('10.0.0.1') });
    const { answer } = await askSource(
      source,
      ports,
      createFakeClock(),
      [],
      new AbortController().signal,
    );
    expect(answer).toEqual(
      fail({
        code: 'special-purpose',
        detail: '10.0.0.1 is special-purpose: private use (10.0.0.0/8).',
      }),
    );
  });

  it('lets a router answer a private address', async () => {
    const router = {
      id: 'router',
      operator: 'me',
      kind: 'router',
      family: 'ipv4',
      minIntervalSeconds: 0,
    } as const;
    const ports = createSourcePorts({ router: ok('192.168.100.2') });
    const { answer } = await askSource(
      router,
      ports,
      createFakeClock(),
      [],
      new AbortController().signal,
    );
    expect(answer).toEqual(ok('192.168.100.2'));
  });

  it.each([
    ['timeout', 'timeout'],
    [new DOMException('late', 'TimeoutError'), 'timeout'],
    ['settled', 'cancelled'],
  ])(
    'ends half a second after an abort with reason %s although the adapter hangs',
    async (reason, code) => {
      const clock = createFakeClock();
      const abort = new AbortController();
      const asked = askSource(source, hanging, clock, [], abort.signal);
      await clock.advance(1_000);
      abort.abort(reason);
      await clock.advance(500);
      const { elapsedMs, answer } = await asked;
      expect({ elapsedMs, answer }).toEqual({
        elapsedMs: 1_500,
        answer: fail({ code, detail: 'Nothing came back.' }),
      });
    },
  );

  it('turns a bug of an adapter into that source’s failure', async () => {
    const broken = createSourcePorts({ http: () => Promise.reject(new Error('oh no')) });
    const { answer } = await askSource(
      source,
      broken,
      createFakeClock(),
      [],
      new AbortController().signal,
    );
    expect(answer).toEqual(fail({ code: 'unavailable', detail: 'The program failed: "oh no".' }));
  });
});
