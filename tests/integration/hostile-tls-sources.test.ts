import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fail, ok } from '../../shared/result.ts';
import { askForReal, define, patienceMs, realPorts } from '../support/hostile/ask-for-real.ts';
import { createCertificate } from '../support/hostile/certificate.ts';
import { eventually } from '../support/hostile/eventually.ts';
import { type HostileTls, startHostileTls } from '../support/hostile/hostile-tls.ts';
import { startRawTcp } from '../support/hostile/raw-tcp.ts';
import { noneLeftOpen } from '../support/open-sockets.ts';

const good = createCertificate('127.0.0.1');
const stranger = createCertificate('127.0.0.1');
const otherAddress = createCertificate('127.0.0.2');
const expired = createCertificate('127.0.0.1', -1);

let server: HostileTls;
beforeAll(async () => {
  server = await startHostileTls(good);
});
const nothingIsLeft = noneLeftOpen();
afterAll(async () => {
  await server.stop();
  await nothingIsLeft();
});

/** Asks for an honest text behind TLS, trusting the certificates given. */
async function ask(trusted: readonly string[] | undefined, behaviour = 'text/93.184.215.14') {
  const url = `https://127.0.0.1:${server.port}/${encodeURIComponent(behaviour)}`;
  const { answer } = await askForReal(define({ kind: 'http-text', url }), {
    ports: realPorts(trusted),
  });
  await eventually('the connection is closed', () => server.open() === 0);
  return answer;
}

const tls = (why: RegExp) => fail({ code: 'tls', detail: expect.stringMatching(why) });

describe('a source behind TLS', () => {
  it('is believed with a certificate that is trusted', async () => {
    server.show(good);
    expect(await ask([good.cert])).toEqual(ok('93.184.215.14'));
  });

  it('is not believed with a certificate signed by itself', async () => {
    server.show(good);
    expect(await ask(undefined)).toEqual(
      tls(/^No trust in 127\.0\.0\.1:\d+: "self-signed certificate"\.$/),
    );
  });

  it('is not believed any more when its certificate changes, and is again when it changes back', async () => {
    const answers = [];
    for (const shown of [good, stranger, good, otherAddress, expired, good]) {
      server.show(shown);
      answers.push((await ask([good.cert, otherAddress.cert, expired.cert])).ok);
    }
    expect(answers).toEqual([true, false, true, false, false, true]);
  });

  it('says why a certificate is refused', async () => {
    server.show(otherAddress);
    expect(await ask([otherAddress.cert])).toEqual(
      tls(/IP: 127\.0\.0\.1 is not in the cert's list/),
    );
    server.show(expired);
    expect(await ask([expired.cert])).toEqual(tls(/certificate has expired/));
    server.show(good);
  });

  it('is an error over 4 KiB as without TLS', async () =>
    expect(await ask([good.cert], 'huge-body')).toEqual(
      fail({ code: 'too-large', detail: 'The answer is longer than 4096 bytes.' }),
    ));
});

describe('a source that only seems to be behind TLS', () => {
  it.each([
    ['says nothing', null, 'timeout', /^Still agreeing on TLS with 127\.0\.0\.1:\d+\.$/],
    [
      'speaks plain HTTP',
      'HTTP/1.1 200 OK\r\n\r\n81.2.69.142',
      'tls',
      /^No trust in 127\.0\.0\.1:\d+: /,
    ],
    [
      'closes at once',
      '',
      'tls',
      /^No trust in 127\.0\.0\.1:\d+: "Client network socket disconnected/,
    ],
  ])('%s', async (_what, said, code, detail) => {
    const raw = await startRawTcp((socket) => {
      // Read, or the end of the other side would not be noticed.
      socket.resume();
      if (said !== null) socket.end(said);
    });
    const { answer } = await askForReal(
      define({ kind: 'http-text', url: `https://127.0.0.1:${raw.port}/` }),
      { timeoutMs: said === null ? patienceMs : 5000 },
    );
    await eventually('the connection is closed', () => raw.open() === 0);
    await raw.stop();
    expect(answer).toEqual(fail({ code, detail: expect.stringMatching(detail) }));
  });
});
