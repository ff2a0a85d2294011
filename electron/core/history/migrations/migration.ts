/**
 * One step forward of the tables. A migration that was released is never edited: installations have run it.
 * Column types are named so that SQLite and PostgreSQL both take them: `bigint` for moments, `double precision`
 * for shares and durations, `text`, `integer`.
 */
export interface Migration {
  /** 1, 2, 3 and so on; also the schema version it leads to. */
  readonly version: number;
  /** Run in one transaction, in order. */
  readonly statements: readonly string[];
}
