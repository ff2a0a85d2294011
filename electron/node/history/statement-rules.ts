// What a statement may be, as far as its text tells: the journal has to bring back the same rows from it.

import type { SqlStatement } from '../../core/ports.ts';

/** SQL without its comments and quoted pieces, so that words are found only where they mean something. */
const bare = (sql: string): string =>
  sql.replaceAll(/'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\//g, ' ');

const firstWord = (sql: string): string => /[a-z]+/i.exec(bare(sql))?.[0].toLowerCase() ?? '';

const ownTransaction = /^(begin|commit|end|rollback|savepoint|release|vacuum|attach|detach)$/;
const onlyReads = /^(select|values|explain|pragma)$/;
/** `with` may write too: the rows it changed tell. */
const changesRowsOnly = /^(with|insert|update|delete|replace)$/;

/**
 * Functions whose result is another one when the journal is read back: chance, the clock, and what the connection
 * has done before (https://www.sqlite.org/deterministic.html). Without arguments, where they take none: `changes (id)`
 * is a table.
 */
const unrepeatable =
  /\b(random|changes|total_changes|last_insert_rowid|sqlite_version|sqlite_source_id)\s*\(\s*\)|\b(randomblob|date|time|datetime|julianday|unixepoch|strftime|timediff)\s*\(|\bcurrent_(date|time|timestamp)\b/i;

/** A foreign key that is checked at the commit could fail behind the journal. */
const lateCheck = /\binitially\s+deferred\b|\bdefer_foreign_keys\b/i;

export interface StatementRules {
  /** Why it is not taken at all; null when it is. */
  readonly refusal: string | null;
  readonly onlyReads: boolean;
  /** It can leave the rows alone and yet change the database: `create table`. */
  readonly changesSchema: boolean;
  readonly isRepeatable: boolean;
}

/** The same few texts come again and again. */
const known = new Map<string, StatementRules>();
const mostKnown = 256;

export function rulesOf({ sql }: Pick<SqlStatement, 'sql'>): StatementRules {
  const found = known.get(sql) ?? judge(sql);
  if (known.size >= mostKnown) known.clear();
  known.set(sql, found);
  return found;
}

function judge(sql: string): StatementRules {
  const text = bare(sql);
  const word = firstWord(sql);
  const changesSchema = !onlyReads.test(word) && !changesRowsOnly.test(word);
  const isRepeatable = !unrepeatable.test(text);
  return {
    refusal: refusalOf(word, text),
    onlyReads: onlyReads.test(word),
    changesSchema,
    isRepeatable,
  };
}

function refusalOf(word: string, text: string): string | null {
  if (word === '') return 'it is empty';
  if (ownTransaction.test(word)) return `"${word}" would cross the transaction it runs in`;
  if (lateCheck.test(text)) return 'deferred foreign keys are checked behind the journal';
  if (/\binstead\s+of\b/i.test(text)) return 'SQLite does not count what such a trigger changes';
  // A pragma that sets something is in no journal.
  if (word === 'pragma' && text.includes('=')) return 'a pragma cannot be set from here';
  if (/;\s*\S/.test(text) && !/^create\s+(temp\w*\s+)?trigger\b/i.test(text.trim())) {
    return 'it is more than one statement';
  }
  return null;
}

/** Whether the schema itself has chance or the clock in it: a default, a trigger, a generated column. */
export const isRepeatableSchema = (schema: string): boolean => !unrepeatable.test(bare(schema));
