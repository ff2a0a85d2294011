import { connect } from '../history/connection.ts';
import type { Database } from '../ports.ts';

/** The program's own housekeeping, of which no backup speaks either. */
const unspoken: readonly string[] = ['schema_version', 'journal_position'];

/** How many rows each table of the history has, by name. */
export async function countRows(database: Database): Promise<ReadonlyMap<string, number>> {
  const tables = await connect(database).introspection.getTables();
  const names = tables.map(({ name }) => name).filter((name) => !unspoken.includes(name));
  const counted = await database.transaction(
    names.map((name) => ({
      sql: `select count(*) as total from "${name.replaceAll('"', '""')}"`,
      parameters: [],
    })),
  );
  return new Map(
    names.map((name, index) => [name, Number(counted[index]?.rows[0]?.['total'] ?? 0)]),
  );
}
