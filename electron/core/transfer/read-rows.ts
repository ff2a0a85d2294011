// The rows of a file that was exported, one by one.

import { parse as csvParser } from 'csv-parse';
import type { ExportFormat } from '../../../shared/domain/transfer.ts';
import { fail, type Result } from '../../../shared/result.ts';
import { readCells, readObject } from './read-row.ts';
import { chunksOf, textLines } from './text-lines.ts';
import type { TransferColumn, TransferRow } from './transfer-table.ts';

export interface ReadRow {
  /** `line 12`, `entry 3` */
  readonly where: string;
  /** The failure is a sentence. */
  readonly row: Result<TransferRow>;
  /** Of the file, in all. */
  readonly bytesRead: number;
}

/** @param columns of the table that the file is of */
export function readRows(
  bytes: Uint8Array,
  format: ExportFormat,
  columns: readonly TransferColumn[],
): AsyncIterable<ReadRow> | Iterable<ReadRow> {
  if (format === 'csv') return csvRows(bytes, columns);
  return format === 'ndjson' ? ndjsonRows(bytes, columns) : jsonRows(bytes, columns);
}

async function* csvRows(
  bytes: Uint8Array,
  columns: readonly TransferColumn[],
): AsyncGenerator<ReadRow, void> {
  let bytesRead = 0;
  const counted = function* () {
    for (const chunk of chunksOf(bytes)) {
      bytesRead += chunk.byteLength;
      yield chunk;
    }
  };
  let places: readonly number[] | null = null;
  let line = 1;
  try {
    for await (const { record, info } of csvRecords(counted())) {
      const where = `line ${line}`;
      line = info.lines + 1;
      if (places === null) {
        const header = record;
        places = columns.map(({ name }) => header.indexOf(name));
        continue;
      }
      const cells = places.map((place) => record[place] ?? null);
      const row =
        record.length === columns.length
          ? readCells(columns, cells)
          : fail(`It has ${record.length} cells instead of ${columns.length}.`);
      yield { where, row, bytesRead };
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const row = fail(`From here on it is not CSV (RFC 4180): ${why}.`);
    yield { where: `line ${line}`, row, bytesRead };
  }
}

interface CsvRecord {
  readonly record: readonly (string | null)[];
  /** `lines`: of the file, up to the record's end. */
  readonly info: { readonly lines: number };
}

async function* csvRecords(chunks: Iterable<Uint8Array>): AsyncGenerator<CsvRecord, void> {
  const parser = csvParser({
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    // Nothing at all is null, and "" is empty text.
    cast: (value, { quoting }) => (value === '' && !quoting ? null : value),
  });
  let failure: Error | null = null;
  parser.on('error', (error) => {
    failure = error;
  });
  for (const chunk of chunks) {
    parser.write(chunk);
    for (let record = read(); record !== null; record = read()) yield record;
    if (failure !== null) throw failure as Error;
  }
  parser.end();
  for await (const record of parser) yield record as CsvRecord;

  function read(): CsvRecord | null {
    return parser.read() as CsvRecord | null;
  }
}

function* ndjsonRows(
  bytes: Uint8Array,
  columns: readonly TransferColumn[],
): Generator<ReadRow, void> {
  for (const { number, text, bytesRead } of textLines(bytes)) {
    if (text.trim() === '') continue;
    yield { where: `line ${number}`, row: objectOf(text, columns), bytesRead };
  }
}

/** Our own exports have a row a line, and are read line by line; others are read at once. */
function* jsonRows(
  bytes: Uint8Array,
  columns: readonly TransferColumn[],
): Generator<ReadRow, void> {
  const document = hasRowALine(bytes) ? null : wholeArray(bytes);
  if (document !== null) {
    for (const [index, value] of document.entries()) {
      const where = `entry ${index + 1}`;
      yield { where, row: rowOf(value, columns), bytesRead: bytes.byteLength };
    }
    return;
  }
  let entry = 0;
  for (const { text, bytesRead } of textLines(bytes)) {
    const json = text.trim().replace(/,$/, '');
    if (json === '' || json === '[' || json === ']') continue;
    entry += 1;
    yield { where: `entry ${entry}`, row: objectOf(json, columns), bytesRead };
  }
}

const hasRowALine = (bytes: Uint8Array): boolean =>
  /^\uFEFF?\[\r?\n\{.*\},?\r?\n/.test(new TextDecoder().decode(bytes.subarray(0, 1_000_000)));

function wholeArray(bytes: Uint8Array): readonly unknown[] | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

function objectOf(json: string, columns: readonly TransferColumn[]): Result<TransferRow> {
  try {
    return rowOf(JSON.parse(json), columns);
  } catch {
    return fail('It is not JSON.');
  }
}

const rowOf = (value: unknown, columns: readonly TransferColumn[]): Result<TransferRow> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? readObject(columns, value as Readonly<Record<string, unknown>>)
    : fail('It is not a row: an object with a value for each column.');
