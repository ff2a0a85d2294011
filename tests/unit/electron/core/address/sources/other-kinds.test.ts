import { describe, expect, it } from 'vitest';
import { dns } from '../../../../../../electron/core/address/sources/dns.ts';
import { localInterface } from '../../../../../../electron/core/address/sources/interface.ts';
import { router } from '../../../../../../electron/core/address/sources/router.ts';
import { stun } from '../../../../../../electron/core/address/sources/stun.ts';
import type { InterfaceAddress } from '../../../../../../electron/core/ports.ts';
import { fail, ok } from '../../../../../../shared/result.ts';
import { createSourcePorts, refused } from '../../../../../support/source-ports.ts';

const base = { id: 'echo', operator: 'a.example', family: 'ipv4', minIntervalSeconds: 0 } as const;
const signal = new AbortController().signal;

describe('dns', () => {
  const definition = {
    ...base,
    kind: 'dns',
    server: '[::1]:5300',
    name: 'whoami.example',
    type: 'TXT',
    class: 'CH',
    transport: 'tcp',
  } as const;

  it('asks its question and takes the one record', async () => {
    const asked: unknown[] = [];
    const ports = createSourcePorts({
      dns: (question) => (asked.push(question), ok(['81.2.69.142'])),
    });
    expect(await dns.ask(definition, ports, signal)).toEqual(ok('81.2.69.142'));
    expect(asked).toEqual([
      {
        host: '::1',
        port: 5300,
        family: 'ipv4',
        name: 'whoami.example',
        type: 'TXT',
        class: 'CH',
        transport: 'tcp',
        signal,
      },
    ]);
  });

  it.each([[[]], [['81.2.69.142', '81.2.69.143']]])('refuses the records %j', async (records) =>
    expect(
      await dns.ask(definition, createSourcePorts({ dns: () => ok(records) }), signal),
    ).toEqual(
      fail({ code: 'shape', detail: `The answer holds ${records.length} TXT records, not one.` }),
    ),
  );
});

describe('stun', () => {
  it('sends a Binding request and takes only the answer to it', async () => {
    const definition = { ...base, kind: 'stun', server: 'a.example:3478' } as const;
    const request = Uint8Array.from([
      0, 1, 0, 0, 0x21, 0x12, 0xa4, 0x42, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
    ]);
    const answer = Uint8Array.from([
      1,
      1,
      0,
      12,
      ...request.subarray(4),
      0,
      0x20,
      0,
      8,
      0,
      1,
      0,
      0,
      0x70,
      0x10,
      0xe1,
      0xcc,
    ]);
    const seen: unknown[] = [];
    const udp = ({
      host,
      port,
      payload,
      isAnswer,
    }: {
      host: string;
      port: number;
      payload: Uint8Array;
      isAnswer: (datagram: Uint8Array) => boolean;
    }) => {
      const foreign = answer.with(19, 99);
      seen.push(host, port, payload, isAnswer(foreign), isAnswer(request), isAnswer(answer));
      return ok(answer);
    };
    expect(await stun.ask(definition, createSourcePorts({ udp }), signal)).toEqual(
      ok('81.2.69.142'),
    );
    expect(seen).toEqual(['a.example', 3478, request, false, false, true]);
  });
});

describe('router', () => {
  const definition = { ...base, kind: 'router' } as const;

  it('gives what the router says, private or not', async () =>
    expect(
      await router.ask(definition, createSourcePorts({ router: ok('100.64.1.2') }), signal),
    ).toEqual(ok('100.64.1.2')));

  it('knows that 0.0.0.0 is no address', async () =>
    expect(
      await router.ask(definition, createSourcePorts({ router: ok('0.0.0.0') }), signal),
    ).toEqual(
      fail({ code: 'unavailable', detail: 'The router has no outer address at the moment.' }),
    ));

  it('passes on why there is none', async () =>
    expect(await router.ask(definition, createSourcePorts({}), signal)).toEqual(refused));
});

describe('interface', () => {
  const address = (interfaceName: string, text: string, internal = false): InterfaceAddress => ({
    interfaceName,
    family: text.includes(':') ? 'ipv6' : 'ipv4',
    address: text,
    internal,
  });
  const interfaces = [
    address('lo', '127.0.0.1', true),
    address('docker0', '172.17.0.1'),
    address('eth0', '81.2.69.142'),
    address('eth0', '2a02:8071::1'),
  ];
  const definition = { ...base, kind: 'interface' } as const;
  const ports = createSourcePorts({ interfaces });

  it('prefers a public address, of its family and its interface', async () => {
    expect(await localInterface.ask(definition, ports)).toEqual(ok('81.2.69.142'));
    expect(await localInterface.ask({ ...definition, family: 'ipv6' }, ports)).toEqual(
      ok('2a02:8071::1'),
    );
    expect(await localInterface.ask({ ...definition, interface: 'docker0' }, ports)).toEqual(
      ok('172.17.0.1'),
    );
  });

  it('says when there is none', async () =>
    expect(await localInterface.ask({ ...definition, interface: 'wlan0' }, ports)).toEqual(
      fail({ code: 'unavailable', detail: '"wlan0" has no ipv4 address.' }),
    ));
});
