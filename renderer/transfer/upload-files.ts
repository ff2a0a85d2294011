import { ok } from '../../shared/result.ts';
import type { Bridge } from '../bridge/client.ts';
import type { Progress, WorkResult } from '../bridge/work-state.ts';
import { toBase64 } from './base64.ts';

/** In base64 it is 60,000 characters: the most the contract takes, and below the bound of a message. */
export const pieceBytes = 45_000;

/**
 * Sends files piece by piece, one behind the other; the upload's id.
 * What is cancelled or fails half-way is discarded at the host too, which could keep only a few.
 * @param report bytes
 */
export async function uploadFiles(
  bridge: Pick<Bridge, 'command'>,
  files: readonly File[],
  signal: AbortSignal,
  report: (progress: Progress) => void,
): Promise<WorkResult<string>> {
  const total = files.reduce((sum, file) => sum + file.size, 0);
  const begun = await bridge.command('uploads.begin', {
    files: files.map(({ name, size }) => ({ name, bytes: size })),
  });
  if (!begun.ok) return begun;
  const { upload } = begun.value;
  let complete = false;
  try {
    let done = 0;
    for (const [index, file] of files.entries()) {
      for (let offset = 0; offset < file.size; offset += pieceBytes) {
        if (signal.aborted) return null;
        const piece = await file.slice(offset, offset + pieceBytes).arrayBuffer();
        const base64 = toBase64(new Uint8Array(piece));
        const sent = await bridge.command('uploads.append', { upload, file: index, base64 });
        if (!sent.ok) return sent;
        done += piece.byteLength;
        report({ done, total });
      }
    }
    complete = !signal.aborted;
    return complete ? ok(upload) : null;
  } finally {
    if (!complete) void bridge.command('uploads.discard', { upload });
  }
}
