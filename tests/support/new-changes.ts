import type { NewChange } from '../../shared/domain/change.ts';
import type { AddressInsight } from '../../shared/domain/insight.ts';

/** A change that is like most, but for what is given. */
export const newChange = (given: Partial<NewChange> = {}): NewChange => ({
  family: 'ipv4',
  kind: 'replaced',
  before: ['81.2.69.142'],
  after: ['81.2.69.143'],
  firstSeenAt: 1_000,
  confirmedAt: 11_000,
  heldMs: 86_400_000,
  told: true,
  known: null,
  evidence: [],
  ...given,
});

interface Known {
  readonly asn?: number | null;
  readonly country?: string | null;
  readonly city?: string | null;
}

/** What is known of an address; all of it in Germany unless given. */
export const networkInsight = (
  address: string,
  { asn = 64_500, country = 'DE', city = null }: Known = {},
): AddressInsight => ({
  address,
  country,
  network: asn === null ? null : { asn, organisation: `Network ${asn}`, kind: 'access' },
  place: city === null ? null : { city, latitude: 48.4, longitude: 9.9875 },
  reverseName: null,
});
