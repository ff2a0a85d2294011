// Which interface carries the default route, and whether it is a tunnel: then the public address is the tunnel's
// other end.

import type { Tunnel } from '../../../shared/domain/insight.ts';
import { contains, knownPrefix } from '../../../shared/domain/prefix.ts';
import type { InterfaceAddress } from '../ports.ts';

/** What Linux calls the kinds of tunnels (electron/node/insight/routes.ts). PPP is not here: PPPoE is a plain line. */
const tunnelKinds: ReadonlySet<string> = new Set([
  'wireguard',
  'tun',
  'tap',
  'ipip',
  'ip6tnl',
  'sit',
  'gre',
  'ip6gre',
  'vti',
  'vti6',
  'xfrm',
]);

/**
 * The kernels' own names, with a number behind them: `tun0`, `utun4`, `wg1`, `ipsec0`. On macOS `utun` also serves the
 * system, but what serves the system carries no default route. `ppp0` is left out: PPPoE is a line and not a tunnel,
 * and nothing tells it from L2TP, so a VPN over PPP stays without a badge.
 */
const kernelName =
  /^(?:u?tun|tap|wg|ipsec|gre|gif|sit|stf)[-_\d]*$|^(?:wg|tun|tap)-|^he-ipv6|^zt\w{8,}$/;

/** What VPN programs call theirs; Windows shows them as friendly names ("NordLynx", "OpenVPN TAP-Windows6"). */
const programName =
  /wireguard|wintun|openvpn|\btap-|\bvpn\d*\b|vpn$|tailscale|nordlynx|proton|mullvad|surfshark|warp|zerotier|hamachi|windscribe/i;

/** slirp4netns gives a container without rights its network by a `tap0` with this address: no tunnel to elsewhere. */
const slirp = knownPrefix('10.0.2.0/24');

export interface Route {
  readonly interfaceName: string;
  /** The address that packets leave from. */
  readonly address: string;
  /** What the system says of the interface; null where it says nothing. */
  readonly kind: string | null;
}

/** True for an interface that packs everything into packets to another place. */
export function isTunnel({ interfaceName, address, kind }: Route): boolean {
  if (kind === 'tap' && contains(slirp, address)) return false;
  if (kind !== null) return tunnelKinds.has(kind);
  return kernelName.test(interfaceName) || programName.test(interfaceName);
}

/** The interface that has an address; null when none has it, or several, so that it says nothing. */
export function interfaceOf(address: string, all: readonly InterfaceAddress[]): string | null {
  const names = new Set(
    all.flatMap((each) => (each.address === address ? [each.interfaceName] : [])),
  );
  const [name, ...others] = names;
  return name === undefined || others.length > 0 ? null : name;
}

export const tunnelOf = (route: Route | null): Tunnel | null =>
  route !== null && isTunnel(route) ? { interfaceName: route.interfaceName } : null;
