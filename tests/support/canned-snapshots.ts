import type { Change } from '../../shared/domain/change.ts';
import type { AddressInsight, Network } from '../../shared/domain/insight.ts';
import { unknownLink } from '../../shared/domain/link.ts';
import { type FamilySnapshot, type Snapshot, unknownFamily } from '../../shared/domain/snapshot.ts';
import { answered, failed, twoAgree } from './canned-observations.ts';

// Documentation prefixes only (RFC 5737, RFC 3849): nobody's address.
const address4 = '203.0.113.47';
const address6 = '2001:db8:4a7c:1f00:5d3e:9b21:70ff:2c84';
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

const network: Network = { asn: 64_500, organisation: 'Example Telecom AG', kind: 'access' };

const insightOf = (address: string, known: Partial<AddressInsight> = {}): AddressInsight => ({
  address,
  country: 'AT',
  network,
  place: null,
  reverseName: null,
  ...known,
});

const confirmed = (family: 'ipv4' | 'ipv6', address: string, now: number): FamilySnapshot => ({
  ...unknownFamily,
  state: 'confirmed',
  addresses: [address],
  since: now - 27 * hourMs - 12 * minuteMs,
  confirmedAt: now - 48_000,
  lastLookAt: now - 48_000,
  evidence: twoAgree(family, address, now - 48_000),
  insights: [insightOf(address)],
});

const lastChange = (now: number): Change => ({
  id: 60,
  family: 'ipv4',
  kind: 'replaced',
  before: ['198.51.100.23'],
  after: [address4],
  firstSeenAt: now - 27 * hourMs - 12 * minuteMs,
  confirmedAt: now - 27 * hourMs - 11 * minuteMs - 48_000,
  heldMs: 23 * hourMs + 51 * minuteMs,
  told: true,
  known: null,
});

/** Both families confirmed: the usual day. */
export const confirmedSnapshot = (now: number): Snapshot => ({
  revision: 10,
  startedAt: now - 40 * hourMs,
  looking: false,
  pause: null,
  families: {
    ipv4: confirmed('ipv4', address4, now),
    ipv6: confirmed('ipv6', address6, now),
  },
  link: { state: 'online', since: now - 26 * hourMs, latencyMs: 18, lastRoundAt: now - 4_000 },
  lastChange: lastChange(now),
  storageProblem: null,
});

/** Just started: nothing asked yet. */
export const waitingSnapshot = (now: number): Snapshot => ({
  revision: 0,
  startedAt: now,
  looking: true,
  pause: null,
  families: { ipv4: unknownFamily, ipv6: unknownFamily },
  link: unknownLink,
  lastChange: null,
  storageProblem: null,
});

/** A line without IPv6, behind carrier-grade NAT. */
export const ipv4OnlySnapshot = (now: number): Snapshot => ({
  ...confirmedSnapshot(now),
  families: {
    ipv4: {
      ...confirmed('ipv4', address4, now),
      nat: { kind: 'carrier-grade', routerAddress: '100.64.12.7' },
    },
    ipv6: {
      ...unknownFamily,
      lastLookAt: now - 48_000,
      evidence: [
        failed(
          {
            sourceId: 'echo-6',
            operator: 'echo.example',
            method: 'http',
            family: 'ipv6',
            at: now - 48_000,
            elapsedMs: 3,
          },
          'connect',
          'ENETUNREACH 2001:db8::1:443',
        ),
      ],
    },
  },
});

/** Nobody answers any more; the storage fails too. */
export const unknownSnapshot = (now: number): Snapshot => {
  const usual = confirmedSnapshot(now);
  const lost = (family: FamilySnapshot, name: 'ipv4' | 'ipv6'): FamilySnapshot => ({
    ...family,
    state: 'unknown',
    confirmedAt: now - 2 * hourMs,
    evidence: [
      failed(
        {
          sourceId: `echo-${name}`,
          operator: 'echo.example',
          method: 'http',
          family: name,
          at: now - 9_000,
          elapsedMs: 5_000,
        },
        'timeout',
        'no answer within 5 s',
      ),
      failed(
        {
          sourceId: `dns-${name}`,
          operator: 'dns.example',
          method: 'dns',
          family: name,
          at: now - 9_000,
          elapsedMs: 14,
        },
        'special-purpose',
        '192.168.1.1 (private use, RFC 1918)',
      ),
    ],
  });
  return {
    ...usual,
    families: {
      ipv4: lost(usual.families.ipv4, 'ipv4'),
      ipv6: lost(usual.families.ipv6, 'ipv6'),
    },
    link: { ...unknownLink, since: now - 2 * hourMs },
    storageProblem: 'No space is left on the disk of /var/lib/ip-beacon.',
  };
};

/** A carrier-grade pool that answers alternately. */
export const egressSetSnapshot = (now: number): Snapshot => {
  const usual = confirmedSnapshot(now);
  return {
    ...usual,
    families: {
      ...usual.families,
      ipv4: {
        ...usual.families.ipv4,
        state: 'egress-set',
        addresses: [address4, '203.0.113.48', '203.0.113.112'],
        insights: [
          insightOf(address4),
          insightOf('203.0.113.48', {
            network: { asn: 64_501, organisation: 'Second Networks Ltd', kind: null },
            country: 'DE',
          }),
        ],
        evidence: [
          ...usual.families.ipv4.evidence,
          answered(
            {
              sourceId: 'dns-4',
              operator: 'dns.example',
              method: 'dns',
              family: 'ipv4',
              at: now - 48_000,
              elapsedMs: 17,
            },
            '203.0.113.48',
          ),
        ],
        nat: { kind: 'double', routerAddress: '192.168.0.2' },
      },
    },
  };
};

/** A differing answer that waits for its confirmation, on a line that has been flapping. */
export const candidateSnapshot = (now: number): Snapshot => {
  const usual = confirmedSnapshot(now);
  return {
    ...usual,
    families: {
      ...usual.families,
      ipv4: {
        ...usual.families.ipv4,
        candidate: {
          address: '198.51.100.201',
          firstSeenAt: now - 7_000,
          operators: ['dns.example', 'stun.example'],
        },
        flappingSince: now - 18 * minuteMs,
      },
    },
  };
};

/** The same families, but for what is changed in the IPv4 one. */
const withIpv4 = (snapshot: Snapshot, known: Partial<FamilySnapshot>): Snapshot => ({
  ...snapshot,
  families: { ...snapshot.families, ipv4: { ...snapshot.families.ipv4, ...known } },
});

/** Everything the address says about its way: a VPN's tunnel, a city and a name. */
export const tunnelSnapshot = (now: number): Snapshot =>
  withIpv4(confirmedSnapshot(now), {
    insights: [
      insightOf(address4, {
        network: { asn: 64_510, organisation: 'Private Relay & Sons <Hosting>', kind: 'vpn' },
        country: 'SE',
        place: { city: 'Malmö', latitude: 55.6, longitude: 13 },
        reverseName: '203-0-113-47.dyn.relay.example',
      }),
    ],
    tunnel: { interfaceName: 'wg0' },
    nat: { kind: 'double', routerAddress: '192.168.0.2' },
  });

/** A phone's network, which shares addresses among its customers. */
export const mobileSnapshot = (now: number): Snapshot =>
  withIpv4(ipv4OnlySnapshot(now), {
    insights: [
      insightOf(address4, {
        network: { asn: 64_520, organisation: 'Example Mobile', kind: 'mobile' },
      }),
    ],
  });

/** Answers come, but late or not from everybody. */
export const degradedSnapshot = (now: number): Snapshot => ({
  ...confirmedSnapshot(now),
  link: {
    state: 'degraded',
    since: now - 12 * minuteMs,
    latencyMs: 412,
    lastRoundAt: now - 4_000,
  },
});

/** Nobody outside answers any more: a line that is down, and so nothing can be said of the address. */
export const offlineSnapshot = (now: number): Snapshot => ({
  ...unknownSnapshot(now),
  link: {
    state: 'offline',
    since: now - 3 * minuteMs - 20_000,
    latencyMs: 18,
    lastRoundAt: now - 4_000,
  },
  storageProblem: null,
});

/** The first look has confirmed both, and the line has not been watched yet. */
export const firstMinutesSnapshot = (now: number): Snapshot => ({
  ...confirmedSnapshot(now),
  startedAt: now - 20_000,
  link: unknownLink,
  lastChange: null,
});

/** Somebody has paused it for an hour, some minutes ago. */
export const pausedSnapshot = (now: number): Snapshot => ({
  ...confirmedSnapshot(now),
  pause: { since: now - 4 * minuteMs, until: now + 56 * minuteMs },
  link: { ...unknownLink, since: now - 4 * minuteMs },
});
