// What a file is, by its content: people rename files.

import type { ExportFormat } from '../../../shared/domain/transfer.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { SqliteFiles } from '../ports.ts';
import { type BotFile, readBotDatabase, readBotDotenv, readBotJson } from './bot/bot-files.ts';
import { transferTables } from './tables/index.ts';
import type { TransferTable } from './transfer-table.ts';
import type { UploadedFile } from './uploads.ts';

export type Recognised =
  | { readonly origin: 'export'; readonly table: TransferTable; readonly format: ExportFormat }
  | { readonly origin: 'bot'; readonly content: BotFile };

const headBytes = 1_000_000;
const sqliteMagic = 'SQLite format 3\0';
/** Files that the bot keeps for itself. */
const botScraps = /^(message_queue|cache)\.json$/;

/** The failure is a sentence: why nothing can be made of the file. */
export async function recognise(
  file: UploadedFile,
  sqliteFiles: SqliteFiles,
): Promise<Result<Recognised>> {
  const { name, bytes } = file;
  if (bytes.byteLength === 0) return fail('It is empty.');
  if (botScraps.test(name)) {
    return fail('The bot keeps it for itself; nothing in it is worth taking over.');
  }
  const head = new TextDecoder().decode(bytes.subarray(0, headBytes));
  if (head.startsWith(sqliteMagic)) {
    const read = await readBotDatabase(sqliteFiles, file);
    return read.ok ? bot(read.value) : read;
  }
  const exported = exportedTable(head);
  if (exported !== null) return ok({ origin: 'export', ...exported });
  const document = /^\s*[[{]/.test(head) ? readJson(bytes) : undefined;
  if (Array.isArray(document) && document.length === 0) {
    return fail('It holds no rows.');
  }
  const table = Array.isArray(document) ? tableWith(keysOf(document[0])) : null;
  if (table !== null) return ok({ origin: 'export', table, format: 'json' });
  const content = document === undefined ? readBotDotenv(name, head) : readBotJson(name, document);
  return content === null
    ? fail('It is neither an export of IP Beacon nor a file of the Discord IP Monitor Bot.')
    : bot(content);
}

const bot = (content: BotFile): Result<Recognised> => ok({ origin: 'bot', content });

/** By the header of CSV, or the names in the first row of JSON, as far as it stands on one line. */
function exportedTable(
  head: string,
): { readonly table: TransferTable; readonly format: ExportFormat } | null {
  const [first = '', second = ''] = head.split(/\r?\n/, 2).map((line) => line.trim());
  const [format, names]: readonly [ExportFormat, readonly string[]] = first.startsWith('{')
    ? ['ndjson', keysOf(parse(first))]
    : first === '['
      ? ['json', keysOf(parse(second.replace(/,$/, '')))]
      : ['csv', first.replaceAll('"', '').split(',')];
  const table = tableWith(names);
  return table === null ? null : { table, format };
}

const tableWith = (names: readonly string[]): TransferTable | null =>
  transferTables.find(
    ({ columns }) =>
      columns.length === names.length && columns.every(({ name }) => names.includes(name)),
  ) ?? null;

const keysOf = (value: unknown): readonly string[] =>
  typeof value === 'object' && value !== null ? Object.keys(value) : [];

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Undefined when it is none. */
const readJson = (bytes: Uint8Array): unknown => parse(new TextDecoder().decode(bytes));
