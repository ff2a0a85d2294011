// A history with many changes and what was known of them, written directly: to see how long reading takes.

import type { Database, SqlStatement, SqlValue } from '../../electron/core/ports.ts';

export const manyChangesAt = Date.UTC(2026, 0, 1);

const dayMs = 86_400_000;
const countries = ['DE', 'FR', 'US', 'JP'];

/** A number from 0 to 1 that is always the same for the same one. */
const chanceOf = (index: number): number =>
  ((index * 2_654_435_761) % 4_294_967_296) / 4_294_967_296;

/** So many changes over ten years, a tenth of them rotations, of 20 networks at 28 places. */
export async function fillChanges(database: Database, count: number): Promise<void> {
  const rows = <Row extends readonly SqlValue[]>(make: (index: number) => Row): Row[] =>
    Array.from({ length: count }, (_, index) => make(index));
  const spanMs = 3_650 * dayMs;
  const placeOf = (index: number): number =>
    1 + (Math.floor(chanceOf(index) * 20) % 4) * 7 + (Math.floor(chanceOf(index + 7) * 7) % 7);
  const statements = [
    ...inserts(
      'places',
      Array.from({ length: 28 }, (_, index) => [
        index + 1,
        countries[Math.floor(index / 7)] ?? 'DE',
        `City ${index}`,
        40 + index / 4,
        index,
      ]),
    ),
    ...inserts(
      'addresses',
      rows((index) => [
        index + 1,
        index % 3 === 0 ? 'ipv6' : 'ipv4',
        index % 3 === 0
          ? `2001:db8::${index.toString(16)}`
          : `81.${Math.floor(index / 65_536)}.${Math.floor(index / 256) % 256}.${index % 256}`,
      ]),
    ),
    ...inserts(
      'changes',
      rows((index) => {
        const at = Math.floor(
          manyChangesAt - spanMs + (spanMs * (index + chanceOf(index))) / count,
        );
        return [
          index + 1,
          index % 3 === 0 ? 'ipv6' : 'ipv4',
          index % 10 === 0 ? 'within-prefix' : 'replaced',
          at - 10_000,
          at,
          Math.floor(chanceOf(index + 3) * 3 * dayMs),
          1,
          '[]',
          String(placeOf(index)),
        ];
      }),
    ),
    ...inserts(
      'change_addresses',
      rows((index) => [index + 1, 'after', 0, index + 1]),
    ),
    ...inserts(
      'known_changes',
      rows((index) => [index + 1, null, null, null]),
    ),
    ...inserts(
      'change_insights',
      rows((index) => {
        const network = Math.floor(chanceOf(index) * 20);
        return [
          index + 1,
          0,
          index + 1,
          placeOf(index),
          64_500 + network,
          `Provider number ${network}`,
          'access',
          null,
        ];
      }),
    ),
  ];
  for (let next = 0; next < statements.length; next += 50) {
    await database.transaction(statements.slice(next, next + 50));
  }
}

/** 200 rows a statement. */
function inserts(table: string, rows: readonly (readonly SqlValue[])[]): readonly SqlStatement[] {
  const statements: SqlStatement[] = [];
  for (let next = 0; next < rows.length; next += 200) {
    const some = rows.slice(next, next + 200);
    const marks = `(${(some[0] ?? []).map(() => '?').join(', ')})`;
    statements.push({
      sql: `insert into ${table} values ${some.map(() => marks).join(', ')}`,
      parameters: some.flat(),
    });
  }
  return statements;
}
