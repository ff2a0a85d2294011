import type { Database as SqlJsDatabase } from 'sql.js';
import type { SqlRows, SqlStatement } from '../../core/ports.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { DatabaseError, reasonOf } from './database-error.ts';
import type { JournalEntry } from './journal-codec.ts';
import { createRowImages } from './row-images.ts';
import { createSqlRunner } from './sql-runner.ts';
import { isRepeatableSchema, rulesOf } from './statement-rules.ts';

/** What one transaction gave. */
export interface Attempt {
  readonly rows: readonly SqlRows[];
  /** What brings its changes back; null when it changed nothing. */
  readonly entry: JournalEntry | null;
}

/**
 * SQLite in this thread. A batch is begin(), any number of attempt(), then commit() or rollback(): so a batch can
 * be written to the disk before it is committed.
 */
export interface SqlEngine {
  readonly begin: () => void;
  /** All statements of one transaction or none of them. */
  readonly attempt: (
    statements: readonly SqlStatement[],
    /** It is the only one of its batch, which makes it cheaper. */
    isAlone?: boolean,
  ) => Result<Attempt, DatabaseError>;
  readonly commit: () => void;
  /** Undoes the whole batch. */
  readonly rollback: () => void;
  /** One transaction on its own; throws a DatabaseError of kind `sql`. */
  readonly transaction: (statements: readonly SqlStatement[]) => readonly SqlRows[];
  /** Inside a batch: does again what an entry says; throws when it has another effect than at first. */
  readonly replay: (entry: JournalEntry) => void;
  /** The number of the last journal entry that this database contains; 0 in a new one. */
  readonly position: () => number;
  readonly setPosition: (sequence: number) => void;
  /** Without the pages that are free for what comes. */
  readonly dataBytes: () => number;
  /** The whole database as the bytes of a file. Not inside a batch. */
  readonly export: () => Uint8Array;
  readonly close: () => void;
}

/**
 * The file is in memory, and the journal beside it is ours: SQLite's own needs no file, no sync and no lock. Without
 * them a write takes half the time.
 */
const settings = `
  pragma locking_mode = exclusive;
  pragma journal_mode = memory;
  pragma synchronous = off;
  pragma temp_store = memory;
  pragma cache_size = -4096;
  pragma foreign_keys = on;
  create table if not exists journal_position (sequence integer not null)`;

export function createSqlEngine(database: SqlJsDatabase): SqlEngine {
  database.exec(settings);
  const runner = createSqlRunner(database);
  const images = createRowImages(database, runner.run);
  let schemaIsRepeatable: boolean | null = null;

  const single = (sql: string): number =>
    Number(runner.run({ sql, parameters: [] }).rows[0]?.['n']);
  const isRepeatable = (): boolean =>
    (schemaIsRepeatable ??= isRepeatableSchema(
      String(runner.run(schemaQuery).rows[0]?.['text'] ?? ''),
    ));

  const attempt = (statements: readonly SqlStatement[]): Attempt => {
    const rows: SqlRows[] = [];
    const recorded: SqlStatement[] = [];
    let changes = 0;
    let changedSchema = false;
    let imaged = false;
    for (const statement of statements) {
      const rules = rulesOf(statement);
      if (rules.refusal !== null) throw refused(statement, rules.refusal);
      if (rules.onlyReads) {
        rows.push(runner.run(statement));
        continue;
      }
      if (rules.changesSchema) {
        if (!rules.isRepeatable && /^\s*create\s+table\b[\s\S]*\bas\b/i.test(statement.sql)) {
          throw refused(statement, 'its rows would be others when the journal is read back');
        }
        rows.push(runner.run(statement));
        recorded.push(statement);
        schemaIsRepeatable = null;
        changedSchema = true;
      } else if (rules.isRepeatable && isRepeatable()) {
        const done = runner.run(statement);
        rows.push(done);
        recorded.push(statement);
        changes += done.affectedRows;
      } else {
        const imagesOf = images(statement);
        rows.push(imagesOf.rows);
        recorded.push(...imagesOf.statements);
        changes += imagesOf.rows.affectedRows;
        imaged = true;
      }
    }
    if (changes === 0 && !changedSchema) return { rows, entry: null };
    return { rows, entry: { statements: recorded, changes: imaged ? null : changes } };
  };

  const rollback = (): void => {
    schemaIsRepeatable = null;
    // SQLite itself has already rolled back after some errors (a full disk, memory); then this one fails.
    try {
      runner.control('rollback');
    } catch {}
  };

  const engine: SqlEngine = {
    begin: () => runner.control('begin'),
    attempt: (statements, isAlone = false) => {
      if (!isAlone) runner.control('savepoint one');
      try {
        const attempted = attempt(statements);
        if (!isAlone) runner.control('release one');
        return ok(attempted);
      } catch (error) {
        schemaIsRepeatable = null;
        if (isAlone) {
          rollback();
          runner.control('begin');
        } else {
          runner.control('rollback to one');
          runner.control('release one');
        }
        return fail(
          error instanceof DatabaseError
            ? error
            : new DatabaseError('sql', `SQLite could not do it: ${reasonOf(error)}.`),
        );
      }
    },
    commit: () => runner.control('commit'),
    rollback,
    transaction: (statements) => {
      runner.control('begin');
      const attempted = engine.attempt(statements);
      runner.control('commit');
      if (!attempted.ok) throw attempted.error;
      return attempted.value.rows;
    },
    replay: ({ statements, changes }) => {
      let now = 0;
      for (const statement of statements) now += runner.execute(statement);
      if (changes !== null && now !== changes) {
        throw new DatabaseError('sql', `it changed ${now} rows instead of ${changes}`);
      }
    },
    position: () => single('select coalesce(max(sequence), 0) as n from journal_position'),
    setPosition: (sequence) => {
      runner.run({ sql: 'delete from journal_position where true', parameters: [] });
      runner.run({ sql: 'insert into journal_position values (?)', parameters: [sequence] });
    },
    dataBytes: () =>
      single(
        'select (page_count - freelist_count) * page_size as n from pragma_page_count, pragma_freelist_count, pragma_page_size',
      ),
    export: () => {
      runner.forget();
      return database.export();
    },
    close: () => {
      runner.forget();
      database.close();
    },
  };
  return engine;
}

const schemaQuery: SqlStatement = {
  sql: `select string_agg(sql, ';') as text from sqlite_master where sql is not null`,
  parameters: [],
};

const refused = ({ sql }: SqlStatement, why: string): DatabaseError =>
  new DatabaseError('sql', `The history does not take "${sql}": ${why}.`);
