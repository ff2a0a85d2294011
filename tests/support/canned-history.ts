import type { Change, ChangeDetail, ChangeKind } from '../../shared/domain/change.ts';
import type { Family } from '../../shared/domain/family.ts';
import { cannedKnown } from './canned-known.ts';
import { twoAgree } from './canned-observations.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

// Documentation prefixes only (RFC 5737, RFC 3849): nobody's address.
const ipv4 = (id: number): string => `203.0.113.${(id * 37) % 250}`;

function ipv6(id: number): string {
  // Every second change of the family is a rotation inside the prefix of the one before.
  const prefix = 0x4a00 + Math.floor((id + 4) / 8);
  const group = (seed: number): string => (((id + seed) * 40_503) % 65_536 || 1).toString(16);
  return ['2001:db8', prefix.toString(16), '1f00', group(1), group(2), group(3), group(4)].join(
    ':',
  );
}

const familyOf = (id: number): Family => (id % 4 === 0 ? 'ipv6' : 'ipv4');
const addressOf = (id: number): string => (familyOf(id) === 'ipv6' ? ipv6(id) : ipv4(id));

/** The number of the change of the same family before it; 0: none. */
const previousOf = (id: number): number =>
  familyOf(id) === 'ipv6' ? id - 4 : id % 4 === 1 ? Math.max(0, id - 2) : id - 1;
const nextOf = (id: number): number =>
  familyOf(id) === 'ipv6' ? id + 4 : id % 4 === 3 ? id + 2 : id + 1;

/** One a day, most of them when the provider separates the line at night. */
function firstSeen(id: number, total: number, now: number): number {
  const day = Math.floor((now - 27 * hourMs) / dayMs) * dayMs - (total - id) * dayMs;
  const atNight = id % 10 < 7;
  const minute = atNight ? 125 + ((id * 17) % 50) : (id * 397) % 1_440;
  return day + minute * minuteMs + ((id * 7_919) % 60_000);
}

function kindOf(id: number): ChangeKind {
  if (previousOf(id) === 0) return 'first';
  if (id % 9 === 0) return 'egress-set';
  return id % 8 === 0 ? 'within-prefix' : 'replaced';
}

function changeOf(id: number, total: number, now: number): Change {
  const kind = kindOf(id);
  const firstSeenAt = firstSeen(id, total, now);
  const previous = previousOf(id);
  const after =
    kind === 'egress-set'
      ? [addressOf(id), ...[100, 200].map((more) => addressOf(id + more))]
      : [addressOf(id)];
  return {
    id,
    family: familyOf(id),
    kind,
    before: kind === 'first' ? [] : [addressOf(previous)],
    after,
    firstSeenAt,
    confirmedAt: firstSeenAt + 11_800,
    heldMs: kind === 'first' ? null : firstSeenAt - firstSeen(previous, total, now),
    told: kind !== 'within-prefix',
    known: cannedKnown(id, total, after),
  };
}

function detailOf(id: number, total: number, now: number): ChangeDetail {
  const change = changeOf(id, total, now);
  const [previous, next] = [previousOf(id), nextOf(id)];
  return {
    ...change,
    evidence: twoAgree(change.family, addressOf(id), change.firstSeenAt),
    previous: previous === 0 ? null : changeOf(previous, total, now),
    next: next > total ? null : changeOf(next, total, now),
  };
}

/** `total` changes, newest first, every kind and both families among them, of several providers and places. */
export const cannedHistory = (total: number, now: number): readonly ChangeDetail[] =>
  Array.from({ length: total }, (_, index) => detailOf(total - index, total, now));
