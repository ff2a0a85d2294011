import type { FamilySnapshot, Snapshot } from './snapshot.ts';

/** Both families in one word: the headline, the icon and the title of the page. */
export type Verdict =
  | 'waiting'
  | 'confirmed'
  | 'candidate'
  | 'egress-set'
  | 'partly'
  | 'unknown'
  | 'paused';

/**
 * A family that never had an address is no lack: many lines have no IPv6. One that had and is unknown now is. In a
 * pause nobody knows whether any of it still holds.
 */
export function verdictOf({ families, pause }: Pick<Snapshot, 'families' | 'pause'>): Verdict {
  if (pause !== null) return 'paused';
  const all = Object.values(families);
  const known = all.filter((family) => family.state !== 'unknown');
  if (all.some((family) => family.candidate !== null)) return 'candidate';
  if (known.length === 0) {
    return all.every((family) => family.lastLookAt === null) ? 'waiting' : 'unknown';
  }
  if (all.some((family) => family.state === 'unknown' && family.addresses.length > 0)) {
    return 'partly';
  }
  return known.some((family) => family.state === 'egress-set') ? 'egress-set' : 'confirmed';
}

/** What one card says of its family: `waiting` before the first look, `absent` when there never was one. */
export type CardState = FamilySnapshot['state'] | 'waiting' | 'absent';

export function cardState(family: FamilySnapshot): CardState {
  if (family.state !== 'unknown' || family.addresses.length > 0) return family.state;
  return family.lastLookAt === null ? 'waiting' : 'absent';
}
