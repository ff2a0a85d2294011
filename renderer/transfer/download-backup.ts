import { ok } from '../../shared/result.ts';
import type { Bridge } from '../bridge/client.ts';
import type { Progress, WorkResult } from '../bridge/work-state.ts';
import { fromBase64 } from './base64.ts';
import type { OpenSink } from './file-sink.ts';
import { fillSink } from './fill-sink.ts';

export interface DownloadPorts {
  readonly bridge: Pick<Bridge, 'query'>;
  readonly openSink: OpenSink;
}

/** Saves a backup here, piece by piece. @param report bytes */
export async function downloadBackup(
  { bridge, openSink }: DownloadPorts,
  name: string,
  signal: AbortSignal,
  report: (progress: Progress) => void,
): Promise<WorkResult<number>> {
  const sink = await openSink({ name, type: 'application/octet-stream' });
  if (sink === null) return null;
  return fillSink(sink, async () => {
    let offset = 0;
    let total = 0;
    do {
      const piece = await bridge.query('backups.piece', { name, offset }, signal);
      if (!piece.ok) return piece;
      const bytes = fromBase64(piece.value.base64);
      total = piece.value.totalBytes;
      // A host that sends nothing would be asked for ever.
      if (bytes.length === 0 && offset < total) {
        throw new Error(`"${name}" ends at ${offset} of ${total} bytes.`);
      }
      await sink.write(bytes);
      offset += bytes.length;
      report({ done: offset, total });
    } while (offset < total);
    return ok(total);
  });
}
