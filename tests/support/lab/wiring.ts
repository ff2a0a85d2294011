import { inNamespace, ipBatch, type NamespaceNames } from './namespaces.ts';
import { labSources } from './lab-sources.ts';
import { runOrThrow } from './run.ts';

export const firstOuterAddress = '198.51.100.7';
export const firstPrefix = '2001:db8:1::/64';
export const firstSuffix = '10';

/**
 * Makes the three namespaces with their links, addresses and routes; the router's outer IPv4 address
 * and its rules come afterwards. Addresses skip duplicate address detection, which takes a second each.
 */
export async function wireNamespaces(names: NamespaceNames): Promise<void> {
  const { host, router, internet } = names;
  await Promise.all(Object.values(names).map(addNamespace));
  await setInKernel(router, ['ipv4/ip_forward', 'ipv6/conf/all/forwarding'], 1);
  await ipBatch(
    router,
    `link add lan type veth peer name eth0 netns ${host}
     link add wan type veth peer name eth0 netns ${internet}
     addr add 192.168.77.1/24 dev lan
     addr add fe80::1/64 dev lan nodad
     addr add 2001:db8:1::1/64 dev lan nodad
     addr add 2001:db8:fe::2/64 dev wan nodad
     link set lo up
     link set lan up
     link set wan up
     route add default via 2001:db8:fe::1\n`,
  );
  const serverAddresses = labSources.map(({ address }) => `addr add ${address} dev lo\n`).join('');
  await Promise.all([
    ipBatch(
      host,
      `addr add 192.168.77.2/24 dev eth0
       addr add 2001:db8:1::${firstSuffix}/64 dev eth0 nodad
       link set lo up
       link set eth0 up
       route add default via 192.168.77.1
       route add default via fe80::1 dev eth0\n`,
    ),
    ipBatch(
      internet,
      `addr add 198.51.100.1/24 dev eth0
       addr add 2001:db8:fe::1/64 dev eth0 nodad
       link set lo up
       link set eth0 up
       ${serverAddresses}
       route add ${firstPrefix} via 2001:db8:fe::2\n`,
    ),
  ]);
}

async function addNamespace(name: string): Promise<void> {
  await runOrThrow(['ip', 'netns', 'add', name]);
  await setInKernel(name, ['ipv6/conf/default/accept_dad'], 0);
}

/** Network settings of one namespace, without the `sysctl` command that a bare Debian lacks. */
async function setInKernel(
  name: string,
  settings: readonly string[],
  value: number,
): Promise<void> {
  const script = settings.map((setting) => `echo ${value} > /proc/sys/net/${setting}`).join('; ');
  await runOrThrow(inNamespace(name, ['sh', '-c', script]));
}
