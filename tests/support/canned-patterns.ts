import type { Change } from '../../shared/domain/change.ts';
import type { Facets, Patterns } from '../../shared/domain/patterns.ts';
import { createCalendar } from '../../shared/format/calendar.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const heldEdgesMs = [0, hourMs, 6 * hourMs, 12 * hourMs, dayMs, 2 * dayMs, 7 * dayMs, 30 * dayMs];

function counted<Item>(
  items: readonly Item[],
  key: (item: Item) => string | null,
): readonly { readonly item: Item; readonly count: number }[] {
  const groups = new Map<string, { item: Item; count: number }>();
  for (const item of items) {
    const name = key(item);
    if (name === null) continue;
    const known = groups.get(name);
    if (known === undefined) groups.set(name, { item, count: 1 });
    else known.count += 1;
  }
  return [...groups.values()].toSorted((a, b) => b.count - a.count);
}

const firstInsight = (change: Change) => change.known?.insights[0] ?? null;

/** @param history newest first */
export const cannedFacets = (history: readonly Change[]): Facets => ({
  providers: counted(
    history,
    (change) => String(firstInsight(change)?.network?.asn ?? '') || null,
  ).flatMap(({ item, count }) => {
    const network = firstInsight(item)?.network;
    return network === null || network === undefined
      ? []
      : [{ asn: network.asn, organisation: network.organisation, changes: count }];
  }),
  countries: counted(history, (change) => firstInsight(change)?.country ?? null).map(
    ({ item, count }) => ({ country: firstInsight(item)?.country ?? '', changes: count }),
  ),
  firstAt: history.at(-1)?.confirmedAt ?? null,
});

/** @param history newest first */
export function cannedPatterns(history: readonly Change[], timeZone: string): Patterns {
  const calendar = createCalendar(timeZone);
  const moved = history.filter(({ kind }) => kind !== 'within-prefix');
  const weekHours = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0));
  const months = new Map<string, number>();
  for (const { confirmedAt } of moved.toReversed()) {
    const { weekday, hour, year, month } = calendar.parts(confirmedAt);
    const row = weekHours[weekday];
    if (row !== undefined) row[hour] = (row[hour] ?? 0) + 1;
    const name = `${year}-${String(month).padStart(2, '0')}-01`;
    months.set(name, (months.get(name) ?? 0) + 1);
  }
  const held = moved
    .flatMap(({ heldMs }) => (heldMs === null ? [] : [heldMs]))
    .toSorted((a, b) => a - b);
  const [newest, oldest] = [moved[0]?.confirmedAt ?? 0, moved.at(-1)?.confirmedAt ?? 0];
  const spanMs = newest - oldest;
  const per30Days = (from: number, to: number): number =>
    moved.filter(({ confirmedAt }) => confirmedAt >= from && confirmedAt <= to).length /
    ((to - from) / (30 * dayMs));
  return {
    changes: moved.length,
    weekHours,
    held: heldEdgesMs.map((fromMs, index) => {
      const toMs = heldEdgesMs[index + 1] ?? null;
      const count = held.filter((ms) => ms >= fromMs && (toMs === null || ms < toMs)).length;
      return { fromMs, toMs, count };
    }),
    medianHeldMs: held[Math.floor(held.length / 2)] ?? null,
    months: [...months].map(([month, count]) => ({ month, count })),
    trend:
      spanMs < 90 * dayMs
        ? null
        : {
            now: per30Days(newest - spanMs / 3, newest),
            before: per30Days(oldest, oldest + spanMs / 3),
          },
    places: counted(moved, (change) => {
      const insight = firstInsight(change);
      return insight === null || insight.country === null
        ? null
        : `${insight.country} ${insight.place?.city ?? ''}`;
    }).map(({ item, count }) => {
      const insight = firstInsight(item);
      return {
        country: insight?.country ?? '',
        city: insight?.place?.city ?? null,
        latitude: insight?.place?.latitude ?? null,
        longitude: insight?.place?.longitude ?? null,
        changes: count,
        lastAt: item.confirmedAt,
      };
    }),
  };
}
