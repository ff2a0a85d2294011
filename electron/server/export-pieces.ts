import type { CallError, Dispatch } from '../../shared/dispatch.ts';
import type { Input } from '../../shared/contract/index.ts';
import type { Caller } from '../../shared/domain/audit.ts';
import { type ExportPiece, exportPieceSchema } from '../../shared/domain/transfer.ts';
import { ok, type Result } from '../../shared/result.ts';

export type ExportRequest = Omit<Input<'export.piece'>, 'cursor'>;

/** An export that broke off: what the client has of it must not look whole. */
export class BrokenExport extends Error {}

/**
 * Asks for the first piece, so that a refusal can still be answered as one; then gives the file's text piece by
 * piece, each asked for when the one before was taken.
 * @param mayGoOn looked at before each further piece
 */
export async function openExport(
  dispatch: Dispatch,
  request: ExportRequest,
  caller: Caller,
  mayGoOn: () => boolean,
): Promise<Result<AsyncGenerator<string, void>, CallError>> {
  const ask = async (cursor: string | null): Promise<Result<ExportPiece, CallError>> => {
    const answered = await dispatch('export.piece', { ...request, cursor }, caller);
    return answered.ok ? ok(exportPieceSchema.parse(answered.value)) : answered;
  };
  const first = await ask(null);
  if (!first.ok) return first;

  async function* pieces({ text, cursor }: ExportPiece): AsyncGenerator<string, void> {
    // A stream takes an empty text for its end.
    if (text !== '') yield text;
    for (let next = cursor; next !== null;) {
      if (!mayGoOn()) throw new BrokenExport('the session has ended');
      const piece = await ask(next);
      if (!piece.ok) throw new BrokenExport(piece.error.message);
      if (piece.value.text !== '') yield piece.value.text;
      next = piece.value.cursor;
    }
  }
  return ok(pieces(first.value));
}
