// The payload of one journal frame: the transactions that went to the disk together. Numbers are LEB128 varints
// unless said otherwise.
//
//   payload   = count of entries, entry*
//   entry     = changes+1 (0: unknown), count of statements, statement*
//   statement = 0, text                      a text not seen before in this segment: gets the next number
//             | 1, text                      a text that gets no number
//             | 2, number of the text
//             followed by: count of parameters, parameter*
//   parameter = 0                            null
//             | 1, varint                    an integer from 0 that a JavaScript number holds exactly
//             | 6, varint                    the same below 0: its distance from -1
//             | 2, 8 bytes                   IEEE 754 double, little endian
//             | 3, text                      length in bytes, UTF-8
//             | 4, length, bytes
//             | 5, 8 bytes                   a 64-bit integer, little endian

import type { SqlStatement, SqlValue } from '../../core/ports.ts';
import { createByteReader, createByteWriter, type ByteReader, type ByteWriter } from './bytes.ts';

/** What one transaction did. */
export interface JournalEntry {
  readonly statements: readonly SqlStatement[];
  /** Rows it changed, to find out when doing it again has another effect; null where it may have. */
  readonly changes: number | null;
}

/** The texts of a segment by their numbers; the same few statements come again and again. */
export type SegmentTexts = Map<string, number>;

const mostTexts = 4096;
const statementTag = { numbered: 0, plain: 1, known: 2 } as const;
const valueTag = {
  null: 0,
  integer: 1,
  double: 2,
  text: 3,
  blob: 4,
  wide: 5,
  negative: 6,
} as const;

/** @param texts takes in what is new; forgetTexts() takes it back if the payload isn't written after all */
export function encodeEntries(entries: readonly JournalEntry[], texts: SegmentTexts): Uint8Array {
  const writer = createByteWriter();
  writer.varint(entries.length);
  for (const { statements, changes } of entries) {
    writer.varint(changes === null ? 0 : changes + 1);
    writer.varint(statements.length);
    for (const { sql, parameters } of statements) {
      writeText(writer, sql, texts);
      writer.varint(parameters.length);
      for (const value of parameters) writeValue(writer, value);
    }
  }
  return writer.bytes();
}

export function forgetTexts(texts: SegmentTexts, size: number): void {
  for (const [text, number] of texts) if (number >= size) texts.delete(text);
}

/** Throws a RangeError on bytes that encodeEntries() has not written. @param texts by number; takes in the new ones */
export function decodeEntries(bytes: Uint8Array, texts: string[]): readonly JournalEntry[] {
  const reader = createByteReader(bytes);
  const entries = reader.list(() => readEntry(reader, texts));
  reader.end();
  return entries;
}

function readEntry(reader: ByteReader, texts: string[]): JournalEntry {
  const changes = reader.varint();
  const statements = reader.list(() => ({
    sql: readText(reader, texts),
    parameters: reader.list(() => readValue(reader)),
  }));
  return { statements, changes: changes === 0 ? null : changes - 1 };
}

function writeText(writer: ByteWriter, sql: string, texts: SegmentTexts): void {
  const known = texts.get(sql);
  if (known !== undefined) {
    writer.varint(statementTag.known);
    writer.varint(known);
    return;
  }
  const isNumbered = texts.size < mostTexts;
  if (isNumbered) texts.set(sql, texts.size);
  writer.varint(isNumbered ? statementTag.numbered : statementTag.plain);
  writer.text(sql);
}

function readText(reader: ByteReader, texts: string[]): string {
  const tag = reader.varint();
  if (tag === statementTag.known) {
    const text = texts[reader.varint()];
    if (text === undefined) throw new RangeError('it names a statement that is not there');
    return text;
  }
  if (tag !== statementTag.numbered && tag !== statementTag.plain) {
    throw new RangeError(`${tag} is no kind of statement`);
  }
  const text = reader.text();
  if (tag === statementTag.numbered) texts.push(text);
  return text;
}

function writeValue(writer: ByteWriter, value: SqlValue): void {
  if (value === null) writer.varint(valueTag.null);
  else if (typeof value === 'string') {
    writer.varint(valueTag.text);
    writer.text(value);
  } else if (typeof value === 'bigint') {
    writer.varint(valueTag.wide);
    writer.wide(value);
  } else if (typeof value !== 'number') {
    writer.varint(valueTag.blob);
    writer.blob(value);
  } else if (Number.isSafeInteger(value)) {
    writer.varint(value < 0 ? valueTag.negative : valueTag.integer);
    writer.varint(value < 0 ? -1 - value : value);
  } else {
    writer.varint(valueTag.double);
    writer.double(value);
  }
}

function readValue(reader: ByteReader): SqlValue {
  const tag = reader.varint();
  switch (tag) {
    case valueTag.null:
      return null;
    case valueTag.integer:
      return reader.varint();
    case valueTag.negative:
      return -1 - reader.varint();
    case valueTag.double:
      return reader.double();
    case valueTag.text:
      return reader.text();
    case valueTag.blob:
      return reader.blob();
    case valueTag.wide:
      return reader.wide();
    default:
      throw new RangeError(`${tag} is no kind of value`);
  }
}
