import type { ChangeDetail, ChangeKind } from '../../shared/domain/change.ts';
import { twoAgree } from './canned-observations.ts';

const hourMs = 3_600_000;

const ipv4 = (index: number): string => `203.0.113.${(index * 37) % 250}`;
const ipv6 = (index: number): string => `2001:db8:${(0x4a00 + index).toString(16)}:1f00::${index}`;

function change(id: number, total: number, now: number): ChangeDetail {
  const family = id % 4 === 0 ? 'ipv6' : 'ipv4';
  const address = family === 'ipv4' ? ipv4 : ipv6;
  const kind: ChangeKind =
    id <= 2 ? 'first' : id % 9 === 0 ? 'egress-set' : id % 8 === 0 ? 'within-prefix' : 'replaced';
  const firstSeenAt = now - (total - id) * 23 * hourMs - 27 * hourMs;
  const after =
    kind === 'egress-set' ? [address(id), address(id + 100), address(id + 200)] : [address(id)];
  return {
    id,
    family,
    kind,
    before: kind === 'first' ? [] : [address(id - 1)],
    after,
    firstSeenAt,
    confirmedAt: firstSeenAt + 11_800,
    heldMs: kind === 'first' ? null : 23 * hourMs + id * 61_000,
    told: kind !== 'within-prefix',
    evidence: twoAgree(family, address(id), firstSeenAt),
    known: null,
    previous: null,
    next: null,
  };
}

/** `total` changes, newest first, every kind and both families among them. */
export const cannedHistory = (total: number, now: number): readonly ChangeDetail[] =>
  Array.from({ length: total }, (_, index) => change(total - index, total, now));
