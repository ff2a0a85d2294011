import { afterEach, describe, expect, it } from 'vitest';
import { checkOnce } from '../../electron/core/address/check-once.ts';
import { createSystemClock } from '../../electron/node/system-clock.ts';
import type { Echo } from '../support/echo/echo-options.ts';
import { startDnsEcho } from '../support/echo/dns-echo.ts';
import { startHttpEcho } from '../support/echo/http-echo.ts';
import { startStunEcho } from '../support/echo/stun-echo.ts';
import { define, realPorts } from '../support/hostile/ask-for-real.ts';

const honest = '93.184.215.14';
const lie = '81.2.69.142';

const running: Echo[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((echo) => echo.stop()));
});

async function source(
  operator: string,
  kind: 'http' | 'dns' | 'stun',
  address: string,
  delayMs: number,
) {
  const start = { http: startHttpEcho, dns: startDnsEcho, stun: startStunEcho }[kind];
  const echo = await start({ family: 'ipv4', address, delayMs });
  running.push(echo);
  const { server } = echo;
  const places = {
    http: { kind: 'http-text', url: `http://${server}/` },
    dns: { kind: 'dns', server, name: 'whoami.example', type: 'A' },
    stun: { kind: 'stun', server },
  };
  return define({
    ...places[kind],
    id: `${operator}-${kind}-${running.length}`,
    operator: `${operator}.example`,
  });
}

const look = async (sources: readonly Awaited<ReturnType<typeof source>>[]) => {
  const { ipv4 } = await checkOnce({
    sources,
    accept: [],
    identity: { ipv6Identity: 'prefix', ipv6PrefixLength: 64 },
    ports: realPorts(),
    clock: createSystemClock(),
  });
  return { state: ipv4.state, addresses: ipv4.addresses };
};

describe('a full look over real sockets', () => {
  it('believes no liar that is faster than the honest', async () => {
    const sources = [
      await source('liar', 'stun', lie, 0),
      await source('a', 'http', honest, 40),
      await source('b', 'dns', honest, 60),
    ];
    expect(await look(sources)).toEqual({ state: 'confirmed', addresses: [honest] });
  });

  it('counts two liars of one operator as one voice', async () => {
    const sources = [
      await source('liar', 'stun', lie, 0),
      await source('liar', 'http', lie, 0),
      await source('a', 'http', honest, 40),
      await source('b', 'dns', honest, 60),
    ];
    expect(await look(sources)).toEqual({ state: 'confirmed', addresses: [honest] });
  });

  it('knows nothing when liars of one operator are all there is', async () => {
    const sources = [await source('liar', 'stun', lie, 0), await source('liar', 'http', lie, 0)];
    expect(await look(sources)).toEqual({ state: 'unknown', addresses: [] });
  });
});
