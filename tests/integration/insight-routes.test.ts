import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { build } from 'vite';
import { eventually } from '../support/hostile/eventually.ts';
import { labPossible } from '../support/lab/lab-possible.ts';
import {
  inNamespace,
  ipBatch,
  newNamespaceNames,
  removeNamespace,
} from '../support/lab/namespaces.ts';
import { runOrThrow } from '../support/lab/run.ts';

describe.skipIf(!labPossible())('the default route', () => {
  const { host } = newNamespaceNames();
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ip-beacon-routes-'));
    await build({
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true },
      build: {
        ssr: resolve(import.meta.dirname, '../support/route-report.ts'),
        outDir: folder,
        rolldownOptions: { output: { entryFileNames: 'route-report.mjs' } },
      },
    });
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  beforeEach(() => runOrThrow(['ip', 'netns', 'add', host]));
  afterEach(() => removeNamespace(host));

  /** As a VPN program does: without one at its end a tunnel is down. Killed with the namespace. */
  let held = '';
  const holdTunnel = (name: string): void => {
    const tunsetiff = '0x400454ca';
    const program = `my $r = pack("a16sx22", "${name}", 0x1001); open(F, "+<", "/dev/net/tun") && ioctl(F, ${tunsetiff}, $r) or die $!; $| = 1; print "held"; sleep 60`;
    const [command = '', ...parameters] = inNamespace(host, ['perl', '-e', program]);
    const child = spawn(command, parameters, { stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout.setEncoding('utf8').on('data', (text: string) => (held += text));
  };

  const report = async (): Promise<unknown> => {
    const argv = inNamespace(host, [process.execPath, join(folder, 'route-report.mjs')]);
    return JSON.parse(await runOrThrow(argv));
  };
  const lan = [
    'link add lan0 type veth peer name far0',
    'link set lan0 up',
    'link set far0 up',
    'address add 192.168.7.5/24 dev lan0',
    'address add 2001:db8:7::5/64 dev lan0 nodad',
  ].join('\n');

  it('is nowhere without a network', async () => {
    const none = { address: null, interfaceName: null };
    expect(await report()).toEqual([none, none]);
  });

  it('leads through a plain interface, each family by its own', async () => {
    await ipBatch(host, `${lan}\nroute add default via 192.168.7.1`);
    expect(await report()).toEqual([
      { address: '192.168.7.5', interfaceName: 'lan0', kind: 'ethernet', isTunnel: false },
      { address: null, interfaceName: null },
    ]);
  });

  it('leads through the tunnel that policy routing puts in front, whatever it is called', async () => {
    const lines = [
      lan,
      'route add default via 192.168.7.1',
      'tuntap add dev office mode tun',
      'link set office up',
      'address add 10.8.0.2/24 dev office',
      'route add default dev office table 52',
      'rule add priority 100 table 52',
    ];
    await ipBatch(host, lines.join('\n'));
    await ipBatch(host, 'route add default via 2001:db8:7::1', '-6');
    holdTunnel('office');
    await eventually('the tunnel has somebody at its end', () => held.includes('held'));
    expect(await report()).toEqual([
      { address: '10.8.0.2', interfaceName: 'office', kind: 'tun', isTunnel: true },
      { address: '2001:db8:7::5', interfaceName: 'lan0', kind: 'ethernet', isTunnel: false },
    ]);
  });

  it('is found without a packet', async () => {
    await ipBatch(host, `${lan}\nroute add default via 192.168.7.1`);
    const rules =
      'table inet t { chain o { type filter hook output priority 0; meta l4proto udp counter; }; }';
    await runOrThrow(inNamespace(host, ['nft', '-f', '-']), { input: rules });
    await report();
    const counted = await runOrThrow(inNamespace(host, ['nft', 'list', 'table', 'inet', 't']));
    expect(counted).toContain('counter packets 0 bytes 0');
  });
});
