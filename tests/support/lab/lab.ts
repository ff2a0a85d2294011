// Three network namespaces: the monitored host, its NAT router, and an internet that answers what it sees.
//
//   host eth0 ── lan router wan ── eth0 internet
//   192.168.77.2   .1     198.51.100.7 ── .1   203.0.113.11 … .16
//   2001:db8:1::10 fe80::1  2001:db8:fe::2 ── ::1   2001:db8:100::11 … ::16
//
// docs/lab.md tells how to build one by hand.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { acceptedPrefixes, labSources } from './lab-sources.ts';
import {
  inNamespace,
  ipBatch,
  newNamespaceNames,
  removeNamespace,
  removeNamespacesOfDeadRuns,
} from './namespaces.ts';
import { routerRules, type Translation } from './router-rules.ts';
import { run, type RunOptions, type RunResult, runOrThrow } from './run.ts';
import { startScript } from './start-script.ts';
import { firstOuterAddress, firstPrefix, firstSuffix, wireNamespaces } from './wiring.ts';

export interface Lab {
  /** The name of the monitored host's namespace. */
  readonly hostNamespace: string;
  /** An empty folder for this lab's files; removed with it. */
  readonly folder: string;
  /** Runs a command on the monitored host to its end. */
  hostExec(argv: readonly string[], options?: RunOptions): Promise<RunResult>;
  /** Starts a command on the monitored host; a kill of the child reaches it. */
  spawnInHost(argv: readonly string[], env?: Readonly<Record<string, string>>): ChildProcess;
  /** What the router's provider does at night: another address of 198.51.100.0/24, and no pool. */
  setOuterAddress(address: string): Promise<void>;
  /** Several outer addresses at once: the next one for each connection, or one for each far end. */
  useCarrierGradePool(
    addresses: readonly string[],
    by?: 'connection' | 'destination',
  ): Promise<void>;
  /** Another delegated prefix, `2001:db8:2::/64`, on host, router and route; the suffix stays. */
  renumber(prefix: string): Promise<void>;
  /** Another suffix inside the prefix, `20`, as privacy extensions do. */
  setHostSuffix(suffix: string): Promise<void>;
  /** The router forwards nothing any more and says nothing of it, until it is up again. */
  setRouterDown(): Promise<void>;
  setRouterUp(): Promise<void>;
  /** config.yaml for the program: the lab's sources and no others, looked at every so many seconds. */
  configYaml(address?: Readonly<Record<string, unknown>>): string;
  /** Ends everything that runs in the lab and takes it away. */
  dispose(): Promise<void>;
}

/** Builds a lab of its own in about a third of a second; several can stand side by side. */
export async function createLab(): Promise<Lab> {
  await removeNamespacesOfDeadRuns();
  const names = newNamespaceNames();
  const folder = await mkdtemp(join(tmpdir(), 'ip-beacon-lab-'));
  const dispose = async (): Promise<void> => {
    await Promise.all(Object.values(names).map(removeNamespace));
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };

  let translation: Translation = { kind: 'single' };
  let forwarding = true;
  let prefix = firstPrefix;
  let suffix = firstSuffix;

  const loadRules = async (): Promise<void> => {
    const input = routerRules(translation, forwarding);
    await runOrThrow(inNamespace(names.router, ['nft', '-f', '-']), { input });
  };
  const setOuterAddresses = async (
    addresses: readonly string[],
    next: Translation,
  ): Promise<void> => {
    const added = addresses.map((address) => `addr add ${address}/24 dev wan\n`).join('');
    // Without its last address the interface also loses its routes.
    const lines = `addr flush dev wan\n${added}route add default via 198.51.100.1\n`;
    await ipBatch(names.router, lines, '-4');
    translation = next;
    await loadRules();
  };
  const setForwarding = async (next: boolean): Promise<void> => {
    forwarding = next;
    await loadRules();
  };

  try {
    await wireNamespaces(names);
    await setOuterAddresses([firstOuterAddress], translation);
    await startScript(names.internet, 'internet.mjs', [JSON.stringify(labSources)]);
  } catch (error) {
    await dispose();
    throw error;
  }

  return {
    hostNamespace: names.host,
    folder,
    hostExec: (argv, options) => run(inNamespace(names.host, argv), options),
    spawnInHost(argv, env = {}) {
      const [command = '', ...args] = inNamespace(names.host, argv);
      return spawn(command, args, { env: { ...process.env, ...env } });
    },
    setOuterAddress: (address) => setOuterAddresses([address], { kind: 'single' }),
    useCarrierGradePool: (addresses, by = 'connection') =>
      setOuterAddresses(addresses, { kind: 'pool', addresses, by }),
    async renumber(next) {
      const before = networkOf(prefix);
      const after = networkOf(next);
      await ipBatch(names.internet, `route replace ${next} via 2001:db8:fe::2\n`);
      await ipBatch(
        names.router,
        `addr add ${after}1/64 dev lan nodad\naddr del ${before}1/64 dev lan\n`,
      );
      await ipBatch(
        names.host,
        `addr add ${after}${suffix}/64 dev eth0 nodad\naddr del ${before}${suffix}/64 dev eth0\n`,
      );
      await ipBatch(names.internet, `route del ${prefix}\n`);
      prefix = next;
    },
    async setHostSuffix(next) {
      const network = networkOf(prefix);
      await ipBatch(
        names.host,
        `addr add ${network}${next}/64 dev eth0 nodad\naddr del ${network}${suffix}/64 dev eth0\n`,
      );
      suffix = next;
    },
    setRouterDown: () => setForwarding(false),
    setRouterUp: () => setForwarding(true),
    configYaml: (address = {}) =>
      stringify({
        address: {
          builtInSources: false,
          accept: acceptedPrefixes,
          ...address,
          sources: labSources.map(({ definition }) => definition),
        },
      }),
    dispose,
  };
}

/** `2001:db8:2::` of `2001:db8:2::/64`, ready for a suffix behind it. */
function networkOf(prefix: string): string {
  const network = /^([0-9a-f:]+::)\/64$/.exec(prefix)?.[1];
  if (network === undefined) {
    throw new Error(
      `${prefix} is no prefix the lab can delegate; it takes the form 2001:db8:2::/64`,
    );
  }
  return network;
}
