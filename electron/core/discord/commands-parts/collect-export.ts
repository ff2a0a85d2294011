import type { Output } from '../../../../shared/contract/index.ts';
import type { CallError } from '../../../../shared/dispatch.ts';
import type { ExportFormat } from '../../../../shared/domain/transfer.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import type { Call } from '../command/command.ts';
import type { Span } from './spans.ts';

/** A bot may attach 10 MiB (https://docs.discord.com/developers/reference#uploading-files); the request has more in it. */
export const mostExportBytes = 8 * 1_024 * 1_024;

export interface ExportWish {
  readonly table: string;
  readonly format: ExportFormat;
  /** Null: everything. */
  readonly span: Span | null;
}

export type Collected =
  | { readonly type: 'whole'; readonly bytes: Uint8Array; readonly rows: number }
  | { readonly type: 'tooLarge'; readonly rows: number };

/** All pieces of an export, one behind the other, as long as they fit. */
export async function collectExport(
  { ask, signal }: Pick<Call, 'ask' | 'signal'>,
  { table, format, span }: ExportWish,
  mostBytes = mostExportBytes,
): Promise<Result<Collected, CallError>> {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  let taken = 0;
  let cursor: Output<'export.piece'>['cursor'] = null;
  do {
    const piece: Result<Output<'export.piece'>, CallError> = await ask('export.piece', {
      table,
      format,
      from: span?.from ?? null,
      to: span?.to ?? null,
      cursor,
    });
    if (!piece.ok) return piece;
    const bytes = encoder.encode(piece.value.text);
    taken += bytes.byteLength;
    if (taken > mostBytes) return ok({ type: 'tooLarge', rows: piece.value.total });
    pieces.push(bytes);
    cursor = piece.value.cursor;
    if (cursor === null) {
      return ok({ type: 'whole', bytes: joined(pieces, taken), rows: piece.value.done });
    }
    // Nobody waits for it any more; what is returned then is ignored.
  } while (!signal.aborted);
  return ok({ type: 'tooLarge', rows: 0 });
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let offset = 0;
  for (const piece of pieces) {
    all.set(piece, offset);
    offset += piece.byteLength;
  }
  return all;
}
