import { families, type Family } from '../../../shared/domain/family.ts';

/** A server of the lab's internet, and the source that asks it as config.yaml has it. */
export interface LabSource {
  readonly address: string;
  readonly port: number;
  readonly service: 'http' | 'dns' | 'stun';
  readonly definition: LabSourceDefinition;
}

type Shape =
  | { readonly kind: 'http-text'; readonly url: string }
  | { readonly kind: 'http-json' | 'http-trace'; readonly url: string; readonly field: string }
  | { readonly kind: 'stun'; readonly server: string }
  | {
      readonly kind: 'dns';
      readonly server: string;
      readonly name: string;
      readonly type: 'A' | 'AAAA' | 'TXT';
      readonly class: 'IN' | 'CH';
      readonly transport: 'udp' | 'tcp';
    };
type LabSourceDefinition = Shape & {
  readonly id: string;
  readonly operator: string;
  readonly family: Family;
};

/** The prefixes the host's own addresses come from, for `address.accept`: documentation, so special-purpose. */
export const acceptedPrefixes = ['198.51.100.0/24', '2001:db8::/32'] as const;

const serverNetwork = { ipv4: '203.0.113.', ipv6: '2001:db8:100::' } as const;
const ports = { http: 80, dns: 53, stun: 3478 } as const;
const name = 'whoami.example';

/** Six operators over three methods in both families; each server answers with the peer it really sees. */
export const labSources: readonly LabSource[] = families.flatMap((family) => [
  source(family, 'a', 11, 'http', (at) => ({ kind: 'http-text', url: `http://${at}/ip` })),
  source(family, 'b', 12, 'http', (at) => ({
    kind: 'http-json',
    url: `http://${at}/json`,
    field: 'ip',
  })),
  source(family, 'c', 13, 'http', (at) => ({
    kind: 'http-trace',
    url: `http://${at}/trace`,
    field: 'ip',
  })),
  source(family, 'd', 14, 'dns', (server) => ({
    kind: 'dns',
    server,
    name,
    type: 'TXT',
    class: 'CH',
    transport: 'udp',
  })),
  source(family, 'e', 15, 'stun', (server) => ({ kind: 'stun', server })),
  source(family, 'f', 16, 'dns', (server) => ({
    kind: 'dns',
    server,
    name,
    type: family === 'ipv4' ? 'A' : 'AAAA',
    class: 'IN',
    transport: 'tcp',
  })),
]);

function source(
  family: Family,
  letter: string,
  hostNumber: number,
  service: LabSource['service'],
  shape: (authority: string) => Shape,
): LabSource {
  const address = `${serverNetwork[family]}${hostNumber}`;
  const host = family === 'ipv6' ? `[${address}]` : address;
  const port = ports[service];
  const identity = { id: `${letter}-${family}`, operator: `${letter}.example`, family };
  return {
    address,
    port,
    service,
    definition: { ...identity, ...shape(service === 'http' ? host : `${host}:${port}`) },
  };
}
