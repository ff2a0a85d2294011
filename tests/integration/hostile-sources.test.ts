import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fail } from '../../shared/result.ts';
import { askForReal, define, overMs, patienceMs } from '../support/hostile/ask-for-real.ts';
import { startDeafListener } from '../support/hostile/deaf-listener.ts';
import { eventually } from '../support/hostile/eventually.ts';
import { startHostileHttp } from '../support/hostile/hostile-http.ts';
import { httpBehaviours } from '../support/hostile/http-behaviours.ts';
import type { RawServer } from '../support/hostile/raw-tcp.ts';
import { noneLeftOpen } from '../support/open-sockets.ts';

let server: RawServer;
beforeAll(async () => {
  server = await startHostileHttp();
});
const nothingIsLeft = noneLeftOpen();
afterAll(async () => {
  await server.stop();
  await nothingIsLeft();
});

const asked = new Set<string>();

/** Asks a behaviour as a kind, and makes sure that the connection is gone within the second that follows. */
async function answerOf(
  behaviour: string,
  shape: Readonly<Record<string, string>>,
  family = 'ipv4',
) {
  asked.add(behaviour);
  const url = `http://127.0.0.1:${server.port}/${encodeURIComponent(behaviour)}`;
  const hangs = /^(?:hang|drip)-/.test(behaviour);
  const timeoutMs = hangs ? patienceMs : 5000;
  const { answer, elapsedMs } = await askForReal(define({ ...shape, family, url }), { timeoutMs });
  expect(elapsedMs).toBeLessThan(hangs ? overMs : 5000);
  await eventually('the connection is closed', () => server.open() === 0);
  if (answer.ok) return answer;
  const detail = answer.error.detail.replaceAll(`127.0.0.1:${server.port}`, 'PEER');
  return fail({ ...answer.error, detail });
}

const text = { kind: 'http-text' };
const json = { kind: 'http-json', field: 'ip' };
const trace = { kind: 'http-trace', field: 'ip' };

describe('a hostile HTTP source is named and never believed', () => {
  it.each([
    ['hang-after-accept', 'timeout', 'Still waiting for the answer of PEER.'],
    ['hang-in-head', 'timeout', 'Still waiting for the answer of PEER.'],
    ['hang-after-head', 'timeout', 'Still reading the answer of PEER, 0 bytes so far.'],
    ['hang-in-body', 'timeout', 'Still reading the answer of PEER, 6 bytes so far.'],
    ['hang-before-end', 'timeout', 'Still reading the answer of PEER, 11 bytes so far.'],
    ['drip-head', 'timeout', 'Still waiting for the answer of PEER.'],
    ['endless-body', 'too-large', 'The answer is longer than 4096 bytes.'],
    ['endless-chunks', 'too-large', 'The answer is longer than 4096 bytes.'],
    ['endless-head', 'too-large', "The answer's head is longer than 8192 bytes."],
    ['huge-body', 'too-large', 'The answer is longer than 4096 bytes.'],
    ['one-byte-too-much', 'too-large', 'The answer is longer than 4096 bytes.'],
    ['close-at-once', 'connect', 'PEER broke the connection off.'],
    ['reset-at-once', 'connect', 'PEER broke the connection off.'],
    ['close-in-body', 'connect', 'The connection ended within the answer, after 8 bytes.'],
    ['status-500', 'status', 'HTTP 500.'],
    ['status-403', 'status', 'HTTP 403.'],
    ['status-404', 'status', 'HTTP 404.'],
    ['status-429', 'status', 'HTTP 429.'],
    ['status-511', 'status', 'HTTP 511.'],
    ['endless-500', 'status', 'HTTP 500.'],
    ['redirect-301', 'redirect', 'HTTP 301 to "http://portal.example/".'],
    ['redirect-302', 'redirect', 'HTTP 302 to "/ip".'],
    ['redirect-307', 'redirect', 'HTTP 307 to "http://81.2.69.142/".'],
    ['redirect-308', 'redirect', 'HTTP 308 without saying where to.'],
    ['utf-16', 'shape', 'The answer is not UTF-8 text.'],
    ['compressed', 'shape', 'The answer is not UTF-8 text.'],
    ['empty-204', 'shape', 'The answer is empty.'],
    ['two-addresses', 'shape', '"81.2.69.142, 10.0.0.1" is not an address.'],
    [
      'captive-page',
      'shape',
      '"<!doctype html><html><head><title>Free WiFi</title>\\u000a<sc…" is not an address.',
    ],
  ])('%s: %s', async (behaviour, code, detail) => {
    expect(await answerOf(behaviour, text)).toEqual(fail({ code, detail }));
  });

  it.each([
    ['captive-page', json, 'The answer is not JSON: "<!doctype html><html><head><title>Free W…".'],
    [
      'captive-page',
      trace,
      'The answer is not key=value lines: "<!doctype html><html><head><title>Free W…".',
    ],
    ['json-error', json, 'The JSON answer has no field "ip".'],
    ['json-number', json, 'The field "ip" is not text but number.'],
    ['json-nested', json, 'The field "ip" is not text but object.'],
    ['json-cut', json, 'The answer is not JSON: "{\\u0022ip\\u0022:\\u002281.2.69.142\\u0022".'],
  ])('%s asked as %o', async (behaviour, shape, detail) => {
    expect(await answerOf(behaviour, shape)).toEqual(fail({ code: 'shape', detail }));
  });

  it('drip-body: as many bytes as have come stand in the evidence', async () => {
    expect(await answerOf('drip-body', text)).toEqual(
      fail({
        code: 'timeout',
        detail: expect.stringMatching(/^Still reading the answer of PEER, \d\d bytes so far\.$/),
      }),
    );
  });

  it('not-http: what is no HTTP is not read at all', async () => {
    expect(await answerOf('not-http', text)).toEqual(
      fail({
        code: 'shape',
        detail: expect.stringMatching(/^The answer is not HTTP: "Parse Error: .*"\.$/),
      }),
    );
  });

  it('has shown every behaviour that the hostile server knows', () =>
    expect(Object.keys(httpBehaviours).filter((name) => !asked.has(name))).toEqual([]));
});

describe('an address that cannot be ours is named and never believed', () => {
  it.each([
    [
      '192.168.1.7',
      'special-purpose',
      '192.168.1.7 is special-purpose: private use (192.168.0.0/16).',
    ],
    [
      '203.0.113.7',
      'special-purpose',
      '203.0.113.7 is special-purpose: documentation (203.0.113.0/24).',
    ],
    [
      '100.64.0.1',
      'special-purpose',
      '100.64.0.1 is special-purpose: carrier-grade NAT (100.64.0.0/10).',
    ],
    ['127.0.0.1', 'special-purpose', '127.0.0.1 is special-purpose: loopback (127.0.0.0/8).'],
    [
      '169.254.9.9',
      'special-purpose',
      '169.254.9.9 is special-purpose: link local (169.254.0.0/16).',
    ],
    [
      '239.255.255.250',
      'special-purpose',
      '239.255.255.250 is special-purpose: multicast (224.0.0.0/4).',
    ],
    ['0.0.0.0', 'special-purpose', '0.0.0.0 is special-purpose: this network (0.0.0.0/8).'],
    [
      '255.255.255.255',
      'special-purpose',
      '255.255.255.255 is special-purpose: limited broadcast (255.255.255.255/32).',
    ],
    ['9.9.9.9', 'resolver-address', '9.9.9.9 belongs to the resolver Quad9.'],
    ['162.158.3.4', 'proxy-address', '162.158.3.4 belongs to the proxy operator Cloudflare.'],
    ['::ffff:81.2.69.142', 'wrong-family', '::ffff:5102:458e is not an IPv4 address.'],
    ['2a02:8071::1', 'wrong-family', '2a02:8071::1 is not an IPv4 address.'],
    ['0x51.2.69.142', 'shape', '"0x51.2.69.142" is not an address.'],
    ['fe80::1%eth0', 'zoned', '"fe80::1%eth0" has a zone: it is an address of this link only.'],
  ])('%s: %s', async (address, code, detail) => {
    expect(await answerOf(`text/${address}`, text)).toEqual(fail({ code, detail }));
  });
});

describe('an IPv6 address that cannot be ours is named and never believed', () => {
  it.each([
    [
      '::ffff:81.2.69.142',
      'mapped',
      '"::ffff:81.2.69.142" is the IPv4 address 81.2.69.142 in IPv6 clothing.',
    ],
    [
      '2a02:8071::1%25',
      'zoned',
      '"2a02:8071::1%25" has a zone: it is an address of this link only.',
    ],
    ['fe80::1', 'special-purpose', 'fe80::1 is special-purpose: link local (fe80::/10).'],
    [
      '2001:db8::1',
      'special-purpose',
      '2001:db8::1 is special-purpose: documentation (2001:db8::/32).',
    ],
    ['ff02::1', 'special-purpose', 'ff02::1 is special-purpose: multicast (ff00::/8).'],
    ['::1', 'special-purpose', '::1 is special-purpose: loopback (::1/128).'],
    ['2620:fe::fe', 'resolver-address', '2620:fe::fe belongs to the resolver Quad9.'],
    [
      '2606:4700:10::1',
      'proxy-address',
      '2606:4700:10::1 belongs to the proxy operator Cloudflare.',
    ],
    ['81.2.69.142', 'wrong-family', '81.2.69.142 is not an IPv6 address.'],
  ])('%s: %s', async (address, code, detail) => {
    const server = await startHostileHttp('::1');
    const url = `http://[::1]:${server.port}/${encodeURIComponent(`text/${address}`)}`;
    const { answer } = await askForReal(define({ ...text, family: 'ipv6', url }));
    await server.stop();
    expect(answer).toEqual(fail({ code, detail }));
  });
});

describe('a source that cannot be connected to', () => {
  it('hangs no longer than it may', async () => {
    const deaf = await startDeafListener();
    const { port } = deaf;
    const { answer } = await askForReal(define({ ...text, url: `http://127.0.0.1:${port}/` }), {
      timeoutMs: patienceMs,
    });
    await deaf.stop();
    expect(answer).toEqual(
      fail({ code: 'timeout', detail: `Still connecting to 127.0.0.1:${port}.` }),
    );
  });

  it('is named when it refuses', async () => {
    const { port } = await startHostileHttp().then(async (gone) => (await gone.stop(), gone));
    const { answer } = await askForReal(define({ ...text, url: `http://127.0.0.1:${port}/` }));
    expect(answer).toEqual(
      fail({ code: 'connect', detail: `127.0.0.1:${port} refused the connection.` }),
    );
  });

  it('is not asked over another family than its own', async () => {
    const { answer } = await askForReal(
      define({ ...text, url: 'http://localhost:1/', family: 'ipv6' }),
    );
    expect(answer).toEqual(fail({ code: 'connect', detail: '[::1]:1 refused the connection.' }));
  });
});
