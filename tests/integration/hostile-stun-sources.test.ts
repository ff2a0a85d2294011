import { afterEach, describe, expect, it } from 'vitest';
import { fail, ok } from '../../shared/result.ts';
import { startHttpEcho } from '../support/echo/http-echo.ts';
import { startStunEcho } from '../support/echo/stun-echo.ts';
import { askForReal, define, overMs, patienceMs } from '../support/hostile/ask-for-real.ts';
import { honestAddress } from '../support/hostile/dns-behaviours.ts';
import { startHostileDatagrams } from '../support/hostile/hostile-datagrams.ts';
import { stunBehaviours } from '../support/hostile/stun-behaviours.ts';
import { noneLeftOpen } from '../support/open-sockets.ts';

afterEach(noneLeftOpen());

const special = (detail: string) => fail({ code: 'special-purpose', detail });
const shape = (detail: string) => fail({ code: 'shape', detail });
const ignoring = fail({
  code: 'timeout',
  detail: 'Still waiting for the answer of PEER; foreign datagrams ignored: 1.',
});

const expected: Readonly<Record<string, unknown>> = {
  hang: fail({ code: 'timeout', detail: 'Still waiting for the answer of PEER.' }),
  'other-transaction': ignoring,
  'other-transaction-then-honest': ok(honestAddress),
  'other-source-then-honest': ok(honestAddress),
  'request-sent-back': ignoring,
  'no-cookie': ignoring,
  'error-response': fail({ code: 'status', detail: 'The STUN server answered with an error.' }),
  'cut-off': shape('The STUN answer is cut short.'),
  'no-attributes': shape('The STUN answer holds no mapped address.'),
  'attribute-too-long': shape('The STUN answer holds no mapped address.'),
  'unknown-family': shape('The mapped address is of no known family.'),
  'other-family': fail({ code: 'wrong-family', detail: '2a02:8071::1 is not an IPv4 address.' }),
  'a-private-address': special('10.1.2.3 is special-purpose: private use (10.0.0.0/8).'),
  'carrier-grade': special('100.64.0.9 is special-purpose: carrier-grade NAT (100.64.0.0/10).'),
  unspecified: special('0.0.0.0 is special-purpose: this network (0.0.0.0/8).'),
};

describe('a hostile STUN source is named and never believed', () => {
  it.each(Object.entries(stunBehaviours))('%s', async (name, behaviour) => {
    const server = await startHostileDatagrams(behaviour);
    const hangs = ['hang', 'other-transaction', 'request-sent-back', 'no-cookie'].includes(name);
    const { answer, elapsedMs } = await askForReal(
      define({ kind: 'stun', server: `127.0.0.1:${server.port}` }),
      { timeoutMs: hangs ? patienceMs : 5000 },
    );
    await server.stop();
    const seen = answer.ok
      ? answer
      : fail({
          ...answer.error,
          detail: answer.error.detail.replace(`127.0.0.1:${server.port}`, 'PEER'),
        });
    expect(seen).toEqual(expected[name]);
    expect(elapsedMs).toBeLessThan(hangs ? overMs : 5000);
  });
});

describe('an honest source', () => {
  it.each(['ipv4', 'ipv6'] as const)(
    'is believed over STUN and every HTTP kind, for %s',
    async (family) => {
      const address = family === 'ipv4' ? honestAddress : '2a02:8071::1';
      const stun = await startStunEcho({ family, address });
      const http = await startHttpEcho({ family, address, delayMs: 10 });
      const sources = [
        { kind: 'stun', server: stun.server },
        { kind: 'http-text', url: `${http.url}/ip` },
        { kind: 'http-json', url: `${http.url}/json`, field: 'ip' },
        { kind: 'http-trace', url: `${http.url}/trace`, field: 'ip' },
      ];
      for (const source of sources) {
        expect((await askForReal(define({ ...source, family }))).answer).toEqual(ok(address));
      }
      expect([stun.asked(), http.asked()]).toEqual([1, 3]);
      await Promise.all([stun.stop(), http.stop()]);
    },
  );

  it('that answers what it truly sees sees loopback here, which is nobody’s public address', async () => {
    const echo = await startHttpEcho({ family: 'ipv4', address: 'peer' });
    const { answer } = await askForReal(define({ kind: 'http-text', url: echo.url }));
    await echo.stop();
    expect(answer).toEqual(special('127.0.0.1 is special-purpose: loopback (127.0.0.0/8).'));
  });
});
