import type { SqlStatement, SqlValue } from '../../core/ports.ts';

/** A placeholder, or a piece of SQL in which a question mark is only a character. */
const placeholderOrQuoted = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\/|\?/g;

const isWideInteger = (value: SqlValue | undefined): boolean =>
  typeof value === 'bigint' ||
  (typeof value === 'number' && Number.isSafeInteger(value) && (value | 0) !== value);

/**
 * sql.js binds an integer over 31 bit as REAL and a bigint as TEXT, so that `typeof(?)` and comparisons
 * without a column go wrong. It has no way to bind 64 bit: such values travel as text inside a CAST, exactly.
 */
export function bindIntegers({ sql, parameters }: SqlStatement): SqlStatement {
  if (!parameters.some(isWideInteger)) return { sql, parameters };
  let position = 0;
  const widened = sql.replace(placeholderOrQuoted, (piece) => {
    if (piece !== '?') return piece;
    return isWideInteger(parameters[position++]) ? 'cast(? as integer)' : piece;
  });
  return {
    sql: widened,
    parameters: parameters.map((value) => (isWideInteger(value) ? String(value) : value)),
  };
}
