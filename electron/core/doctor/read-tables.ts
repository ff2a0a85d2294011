import type { Database } from '../ports.ts';
import { connect } from '../history/connection.ts';
import type { TablesFacts } from './doctor-facts.ts';

/** Which version the tables of an open history have. */
export async function readTables(database: Database): Promise<TablesFacts> {
  const queries = connect(database);
  const tables = await queries.introspection.getTables();
  if (!tables.some(({ name }) => name === 'schema_version')) return { state: 'none' };
  const { version } = await queries
    .selectFrom('schema_version')
    .select(({ fn }) => fn.max('version').as('version'))
    .executeTakeFirstOrThrow();
  return { state: 'read', version: version ?? 0 };
}
