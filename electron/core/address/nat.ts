import { contains, knownPrefix } from '../../../shared/domain/prefix.ts';
import { isPrivate } from '../../../shared/domain/special-purpose.ts';
import type { NatVerdict } from '../../../shared/domain/nat.ts';

const lineless = ['0.0.0.0/8', '127.0.0.0/8', '169.254.0.0/16'].map(knownPrefix);

/**
 * Compares the router's outer address with what the internet sees. 100.64.0.0/10 there is carrier-grade NAT
 * (RFC 6598); a private address (RFC 1918) is a second router of our own or the provider's; another public
 * address is translated by the provider.
 * @returns null while one side is not known; `0.0.0.0` and link-local are a router without a line
 */
export function natVerdict(
  routerAddress: string | null,
  publicAddresses: readonly string[],
): NatVerdict | null {
  if (routerAddress === null || publicAddresses.length === 0) return null;
  if (lineless.some((prefix) => contains(prefix, routerAddress))) return null;
  if (publicAddresses.includes(routerAddress)) return { kind: 'none', routerAddress };
  return { kind: isPrivate(routerAddress) ? 'double' : 'carrier-grade', routerAddress };
}
