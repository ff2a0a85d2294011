import type { Database } from '../../electron/core/ports.ts';
import { exportPiece, type ExportRequest } from '../../electron/core/transfer/export-piece.ts';

/** The whole text of an export, put together from its pieces. */
export async function readExport(
  database: Database,
  request: Pick<ExportRequest, 'table' | 'format'> & Partial<ExportRequest>,
): Promise<string> {
  let text = '';
  let cursor: string | null = null;
  let pieces = 0;
  do {
    pieces += 1;
    if (pieces > 1_000) throw new Error('The export does not end.');
    const piece = await exportPiece(database, { from: null, to: null, ...request, cursor });
    if (!piece.ok) throw new Error(piece.error);
    text += piece.value.text;
    ({ cursor } = piece.value);
  } while (cursor !== null);
  return text;
}
