import type { Change } from '../../../../shared/domain/change.ts';
import { type Family, families } from '../../../../shared/domain/family.ts';
import type { TimeRange } from '../../../../shared/charts/time-range.ts';

/** A time with the same address; null: none was known. */
export interface AddressSpan extends TimeRange {
  /** Masked for who sees it. */
  readonly label: string | null;
}

export interface AddressLane {
  readonly family: Family;
  /** Together the whole range, in order. */
  readonly spans: readonly AddressSpan[];
  /** When the address became another one, in order. */
  readonly changesAt: readonly number[];
}

export interface AddressTimes {
  readonly range: TimeRange;
  /** In any order. Those before the range tell what was ours when it began; rotations inside a prefix don't count. */
  readonly changes: readonly Change[];
  /** What is ours now: it was all the time, where nothing changed. */
  readonly current: Readonly<Partial<Record<Family, readonly string[]>>>;
  /** Masks: no address gets into the picture in another way. */
  readonly labelOf: (addresses: readonly string[]) => string;
}

/** A lane for each family that had an address. */
export function addressLanes(times: AddressTimes): readonly AddressLane[] {
  return families.flatMap((family) => laneOf(family, times) ?? []);
}

function laneOf(family: Family, times: AddressTimes): AddressLane | null {
  const { range, current, labelOf } = times;
  const changes = times.changes
    .filter((change) => change.family === family && change.kind !== 'within-prefix')
    .toSorted((one, other) => one.firstSeenAt - other.firstSeenAt);
  const now = current[family] ?? [];
  const label = (addresses: readonly string[]): string | null =>
    addresses.length === 0 ? null : labelOf(addresses);

  const [first] = changes;
  if (first === undefined) {
    return now.length === 0
      ? null
      : { family, spans: [{ ...range, label: label(now) }], changesAt: [] };
  }
  const held = first.firstSeenAt - (first.heldMs ?? 0);
  const spans: AddressSpan[] = [
    { from: -Infinity, to: held, label: null },
    { from: held, to: first.firstSeenAt, label: label(first.before) },
    ...changes.map(({ firstSeenAt, after }, index) => ({
      from: firstSeenAt,
      to: changes[index + 1]?.firstSeenAt ?? Infinity,
      label: label(after),
    })),
  ];
  return {
    family,
    spans: spans
      .map((span) => ({
        ...span,
        from: Math.max(range.from, span.from),
        to: Math.min(range.to, span.to),
      }))
      .filter(({ from, to }) => from < to),
    changesAt: changes
      .map(({ firstSeenAt }) => firstSeenAt)
      .filter((at) => at >= range.from && at <= range.to),
  };
}
