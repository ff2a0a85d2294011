// Kysely over the Database port: it builds and types the SQL, the port runs it.

import {
  type Compilable,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { Database, SqlRows, SqlStatement, SqlValue } from '../ports.ts';
import type { Tables } from './schema.ts';

/** Builds statements and runs single ones; several at once go through Database.transaction(). */
export type HistoryQueries = Kysely<Tables>;

export const connect = (database: Database): HistoryQueries =>
  new Kysely<Tables>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => createDriver(database),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });

/** All or none, in order; the rows of each. */
export const inTransaction = (
  database: Database,
  statements: readonly Compilable[],
): Promise<readonly SqlRows[]> =>
  database.transaction(statements.map((statement) => statementOf(statement.compile())));

function createDriver(database: Database): Driver {
  const connection: DatabaseConnection = {
    executeQuery: <Row>(query: CompiledQuery) => execute<Row>(database, query),
    streamQuery: () => {
      throw new Error('The Database port has no streams; read page by page.');
    },
  };
  // Its statements would cross to the worker one by one, and others' could come between.
  const refuse = (): Promise<void> => Promise.reject(new Error('Use inTransaction().'));
  return {
    init: async () => {},
    acquireConnection: async () => connection,
    releaseConnection: async () => {},
    beginTransaction: refuse,
    commitTransaction: refuse,
    rollbackTransaction: refuse,
    destroy: async () => {},
  };
}

async function execute<Row>(database: Database, query: CompiledQuery): Promise<QueryResult<Row>> {
  const [result] = await database.transaction([statementOf(query)]);
  if (result === undefined) throw new Error('The Database port gave no result for a statement.');
  return {
    // The columns are those that Kysely has typed the query with.
    rows: result.rows as unknown as Row[],
    numAffectedRows: BigInt(result.affectedRows),
  };
}

const statementOf = ({ sql, parameters }: CompiledQuery): SqlStatement => ({
  sql,
  parameters: parameters.map(toSqlValue),
});

function toSqlValue(value: unknown): SqlValue {
  if (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'bigint' ||
    value instanceof Uint8Array
  ) {
    return value;
  }
  throw new TypeError(`A statement cannot carry a value of type ${typeof value}.`);
}
