import { afterEach, describe, expect, it } from 'vitest';
import { createRouter } from '../../electron/node/router.ts';
import { createUdp } from '../../electron/node/udp.ts';
import { fail, ok } from '../../shared/result.ts';
import {
  igdDescription,
  type RouterBehaviour,
  soapAnswer,
  startRouterDouble,
} from '../support/router-double.ts';
import { noneLeftOpen } from '../support/open-sockets.ts';

afterEach(noneLeftOpen());

async function askRouter(
  behaviour: RouterBehaviour,
  { gateways = ['127.0.0.1'], timeoutMs = 5000 } = {},
) {
  const double = await startRouterDouble(behaviour);
  const { ssdpPort, portControlPort, log } = double;
  const router = createRouter(createUdp(), {
    gateways: () => Promise.resolve(gateways),
    ssdp: { group: '127.0.0.1', port: ssdpPort },
    portControlPort,
  });
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort('timeout'), timeoutMs);
  const outer = await router.outerAddress(abort.signal);
  clearTimeout(timer);
  await double.stop();
  return { outer, log };
}

const onGateway = (port: number) => `http://127.0.0.1:${port}/rootDesc.xml`;
const natPmp = (address: readonly number[], result = 0) =>
  Uint8Array.of(0, 128, 0, result, 0, 0, 0, 9, ...address);
const silent = fail({ code: 'timeout', detail: 'Still waiting for the router 127.0.0.1.' });

const pcpAnswer = (request: Uint8Array): Uint8Array => {
  const answer = Uint8Array.from(request);
  answer.set([2, 0x81, 0, 0]);
  answer.set([...Array<number>(10).fill(0), 255, 255, 81, 2, 69, 142], 44);
  return answer;
};

describe('createRouter', () => {
  it('reads the outer address by NAT-PMP', async () => {
    const { outer, log } = await askRouter({ portControl: () => natPmp([100, 64, 3, 4]) });
    expect({ outer, log }).toEqual({ outer: ok('100.64.3.4'), log: ['nat-pmp'] });
  });

  it('reads it by PCP where that is all there is, and takes its mapping back', async () => {
    const { outer, log } = await askRouter({
      portControl: (request) =>
        request[0] === 0 ? Uint8Array.of(2, 128, 0, 1) : pcpAnswer(request),
    });
    expect({ outer, log }).toEqual({
      outer: ok('81.2.69.142'),
      log: ['nat-pmp', 'pcp 1', 'pcp 0'],
    });
  });

  it.each([1, 2])('reads it by UPnP IGD, version %i', async (version) => {
    const { outer, log } = await askRouter({
      location: onGateway,
      description: () => igdDescription(version),
      soap: soapAnswer('192.168.100.2'),
    });
    expect(outer).toEqual(ok('192.168.100.2'));
    expect(log.filter((line) => line.startsWith('soap'))).toEqual([
      `soap /ctl/IPConn?a=1&b=2 "urn:schemas-upnp-org:service:WANIPConnection:${version}#GetExternalIPAddress"`,
    ]);
  });

  it.each<[string, RouterBehaviour]>([
    ['says nothing', {}],
    [
      'cuts every datagram short',
      { portControl: () => Uint8Array.of(0), location: () => 'nonsense' },
    ],
    [
      'sends us to another machine',
      { location: (port) => `http://localhost:${port}/`, description: () => igdDescription() },
    ],
    ['sends us to a file', { location: () => 'file:///etc/passwd' }],
  ])('is not led on by a router that %s', async (_what, behaviour) => {
    const { outer, log } = await askRouter(behaviour, { timeoutMs: 400 });
    expect(outer).toEqual(silent);
    expect(log.filter((line) => line.startsWith('description'))).toEqual([]);
  });

  it('asks no control address on another machine', async () => {
    const { outer, log } = await askRouter({
      location: onGateway,
      description: () => igdDescription(1, 'http://127.0.0.2/ctl'),
      portControl: () => natPmp([], 3),
    });
    expect(outer).toEqual(
      fail({
        code: 'unavailable',
        detail:
          'The router refuses by NAT-PMP, result 3. The router tells no outer address by UPnP.',
      }),
    );
    expect(log.filter((line) => line.startsWith('soap'))).toEqual([]);
  });

  it('leaves a description of 10 MB after its first 64 KiB', async () => {
    const { outer } = await askRouter({
      location: onGateway,
      description: () => 'x'.repeat(10_000_000),
      portControl: () => natPmp([1, 2]),
    });
    expect(outer).toEqual(
      fail({
        code: 'unavailable',
        detail:
          "The router cut its NAT-PMP answer short. The router's UPnP failed: The answer is longer than 65536 bytes.",
      }),
    );
  });

  it('asks no public gateway: that is the provider’s', async () => {
    const { outer, log } = await askRouter(
      { portControl: () => natPmp([1, 1, 1, 1]) },
      { gateways: ['81.2.69.1'] },
    );
    expect({ outer, log }).toEqual({
      outer: fail({ code: 'unavailable', detail: 'There is no router of our own in front of us.' }),
      log: [],
    });
  });
});
