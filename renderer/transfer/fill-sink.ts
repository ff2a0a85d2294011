import type { WorkResult } from '../bridge/work-state.ts';
import type { FileSink } from './file-sink.ts';

/** Runs what writes the file, and closes it only when it is whole: half a file is none. */
export async function fillSink<Value>(
  sink: FileSink,
  fill: () => Promise<WorkResult<Value>>,
): Promise<WorkResult<Value>> {
  let result: WorkResult<Value> = null;
  try {
    result = await fill();
  } finally {
    if (result?.ok !== true) await sink.abort();
  }
  if (result?.ok === true) await sink.close();
  return result;
}
