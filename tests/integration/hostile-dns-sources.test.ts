import { afterEach, describe, expect, it } from 'vitest';
import { fail, ok } from '../../shared/result.ts';
import { startDnsEcho } from '../support/echo/dns-echo.ts';
import { encodeDnsResponse } from '../support/echo/dns-response.ts';
import { askForReal, define, overMs, patienceMs } from '../support/hostile/ask-for-real.ts';
import { dnsBehaviours, honestAddress } from '../support/hostile/dns-behaviours.ts';
import { eventually } from '../support/hostile/eventually.ts';
import { startHostileDatagrams } from '../support/hostile/hostile-datagrams.ts';
import { lie } from '../support/hostile/http-behaviours.ts';
import { startRawTcp } from '../support/hostile/raw-tcp.ts';
import { noneLeftOpen } from '../support/open-sockets.ts';

afterEach(noneLeftOpen());

const whoami = (port: number, transport: 'udp' | 'tcp') =>
  define({
    kind: 'dns',
    server: `127.0.0.1:${port}`,
    name: 'whoami.example',
    type: 'TXT',
    class: 'CH',
    transport,
  });

const shape = (detail: string) => fail({ code: 'shape', detail });
const noAnswer = (ignored: number) =>
  fail({
    code: 'timeout',
    detail: `Still waiting for the answer of PEER${ignored === 0 ? '' : `; foreign datagrams ignored: ${ignored}`}.`,
  });

const named = (answer: Awaited<ReturnType<typeof askForReal>>['answer'], port: number) =>
  answer.ok
    ? answer
    : fail({ ...answer.error, detail: answer.error.detail.replace(`127.0.0.1:${port}`, 'PEER') });

const overUdp: Readonly<Record<string, unknown>> = {
  hang: noAnswer(0),
  'forged-id': noAnswer(1),
  'forged-id-then-honest': ok(honestAddress),
  'other-source-then-honest': ok(honestAddress),
  'question-sent-back': noAnswer(1),
  'other-question': shape('The DNS answer is to another question.'),
  'other-name': shape('The answer holds 0 TXT records, not one.'),
  'other-class': shape('The answer holds 0 TXT records, not one.'),
  'cut-off': shape('The DNS answer is broken.'),
  'header-only': shape('The DNS answer is broken.'),
  'pointer-loop': shape('The DNS answer is broken.'),
  truncated: shape('The DNS answer is cut short; ask over tcp.'),
  'no-such-name': fail({
    code: 'name-not-found',
    detail: 'The DNS server knows no whoami.example.',
  }),
  'server-failure': fail({ code: 'status', detail: 'The DNS server answered SERVFAIL.' }),
  refused: fail({ code: 'status', detail: 'The DNS server answered REFUSED.' }),
  'no-records': shape('The answer holds 0 TXT records, not one.'),
  'two-records': shape('The answer holds 2 TXT records, not one.'),
  'a-sentence': shape('"your address is 81.2.69.142" is not an address.'),
  'a-private-address': fail({
    code: 'special-purpose',
    detail: '192.168.1.7 is special-purpose: private use (192.168.0.0/16).',
  }),
  'a-resolver': fail({
    code: 'resolver-address',
    detail: '8.8.8.8 belongs to the resolver Google Public DNS.',
  }),
};

describe('a hostile DNS source over UDP is named and never believed', () => {
  it.each(Object.entries(dnsBehaviours))('%s', async (name, behaviour) => {
    const server = await startHostileDatagrams(behaviour);
    const hangs = ['hang', 'forged-id', 'question-sent-back'].includes(name);
    const { answer, elapsedMs } = await askForReal(whoami(server.port, 'udp'), {
      timeoutMs: hangs ? patienceMs : 5000,
    });
    await server.stop();
    expect(named(answer, server.port)).toEqual(overUdp[name]);
    expect(elapsedMs).toBeLessThan(hangs ? overMs : 5000);
  });

  it('is named when nobody listens', async () => {
    const server = await startHostileDatagrams(() => []);
    await server.stop();
    const { answer } = await askForReal(whoami(server.port, 'udp'));
    expect(named(answer, server.port)).toEqual(
      fail({ code: 'connect', detail: 'PEER refused the connection.' }),
    );
  });
});

const hanging = noAnswer(0);

/** The frame of an otherwise honest answer, with something changed. */
const framed = (change: (frame: Uint8Array) => Uint8Array) => (question: Uint8Array) => {
  const message = encodeDnsResponse(question.subarray(2), lie);
  return change(Uint8Array.from([0, message.byteLength, ...message]));
};

describe('a hostile DNS source over TCP is named and never believed', () => {
  it.each<[string, (question: Uint8Array) => Uint8Array, boolean, unknown]>([
    ['hangs', () => new Uint8Array(0), false, hanging],
    ['sends half', framed((frame) => frame.subarray(0, 20)), false, hanging],
    [
      'sends half and closes',
      framed((frame) => frame.subarray(0, 20)),
      true,
      shape('The DNS answer ended after 20 bytes.'),
    ],
    ['closes at once', () => new Uint8Array(0), true, shape('The DNS answer ended after 0 bytes.')],
    [
      'promises 65535 bytes',
      framed((frame) => frame.with(0, 255).with(1, 255)),
      false,
      fail({ code: 'too-large', detail: 'The DNS answer is longer than 4096 bytes.' }),
    ],
    [
      'forges the id',
      framed((frame) => frame.with(2, (frame[2] ?? 0) ^ 1)),
      false,
      shape('The DNS answer is to another question.'),
    ],
    [
      'answers less than a header',
      () => Uint8Array.of(0, 2, 1, 1),
      false,
      shape('The DNS answer is to another question.'),
    ],
  ])('%s', async (_what, answerTo, closes, expected) => {
    const server = await startRawTcp((socket) => {
      socket.once('data', (question) => {
        socket.write(answerTo(question));
        if (closes) socket.end();
      });
    });
    const { answer } = await askForReal(whoami(server.port, 'tcp'), {
      timeoutMs: expected === hanging ? patienceMs : 5000,
    });
    await eventually('the connection is closed', () => server.open() === 0);
    await server.stop();
    expect(named(answer, server.port)).toEqual(expected);
  });
});

describe('an honest DNS source', () => {
  it.each(['udp', 'tcp'] as const)(
    'is believed over %s, for each type and both families',
    async (transport) => {
      const addresses = { ipv4: honestAddress, ipv6: '2a02:8071::1' } as const;
      for (const family of ['ipv4', 'ipv6'] as const) {
        const echo = await startDnsEcho({ family, address: addresses[family] });
        const base = {
          kind: 'dns',
          family,
          server: echo.server,
          name: 'WhoAmI.example.',
          transport,
        };
        const questions = [
          { ...base, type: 'TXT', class: 'CH' },
          { ...base, type: family === 'ipv4' ? 'A' : 'AAAA' },
        ];
        for (const question of questions) {
          expect((await askForReal(define(question))).answer).toEqual(ok(addresses[family]));
        }
        await echo.stop();
      }
    },
  );
});
