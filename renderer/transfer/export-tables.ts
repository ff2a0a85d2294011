import type { Input, Output } from '../../shared/contract/index.ts';
import type { ExportFormat, ExportTable } from '../../shared/domain/transfer.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { BridgeError } from '../bridge/bridge-error.ts';
import type { Bridge } from '../bridge/client.ts';
import type { Progress, WorkResult } from '../bridge/work-state.ts';
import type { FileToSave, OpenSink } from './file-sink.ts';
import { fillSink } from './fill-sink.ts';

type PieceResult = Result<Output<'export.piece'>, BridgeError>;

/** Which rows of a table; what is left out narrows nothing. */
export type ExportChoice = Omit<Input<'export.piece'>, 'table' | 'format' | 'cursor'>;

/** UTC milliseconds; null is open. */
export type ExportRange = Required<Pick<ExportChoice, 'from' | 'to'>>;

export interface ExportOrder {
  readonly tables: readonly ExportTable[];
  readonly format: ExportFormat;
  readonly choice: ExportChoice;
  /** When it is ordered, UTC milliseconds; the day stands in the files' names. */
  readonly at: number;
}

export interface ExportPorts {
  readonly bridge: Pick<Bridge, 'query'>;
  readonly openSink: OpenSink;
}

const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  ndjson: 'application/x-ndjson',
};

/** Named so that it is still told apart in a folder of downloads. */
const exportFile = (table: string, format: ExportFormat, atMs: number): FileToSave => ({
  name: `ip-beacon-${table}-${new Date(atMs).toISOString().slice(0, 10)}.${format}`,
  type: mediaTypes[format],
});

/** What was written. */
export interface Exported {
  readonly rows: number;
  readonly files: readonly string[];
}

/**
 * Saves each table as a file of its own.
 * @param report rows of all of them together
 */
export async function exportTables(
  { bridge, openSink }: ExportPorts,
  { tables, format, choice, at }: ExportOrder,
  signal: AbortSignal,
  report: (progress: Progress) => void,
): Promise<WorkResult<Exported>> {
  const totals = new Map(tables.map(({ name, rows }) => [name, rows]));
  const files: string[] = [];
  let finished = 0;

  for (const { name: table } of tables) {
    const file = exportFile(table, format, at);
    const sink = await openSink(file);
    if (sink === null) return null;
    const result = await fillSink(sink, async () => {
      let cursor: string | null = null;
      let rows = 0;
      do {
        const request: Input<'export.piece'> = { table, format, ...choice, cursor };
        const piece: PieceResult = await bridge.query('export.piece', request, signal);
        if (!piece.ok) return piece;
        await sink.write(piece.value.text);
        ({ cursor, done: rows } = piece.value);
        // Narrowed, there are fewer than the table has.
        totals.set(table, piece.value.total);
        report({ done: finished + rows, total: sum(totals.values()) });
      } while (cursor !== null);
      return ok(rows);
    });
    if (result?.ok !== true) return result;
    finished += result.value;
    files.push(file.name);
  }
  return ok({ rows: finished, files });
}

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((all, one) => all + one, 0);
