import { openDatabase } from '../../electron/node/history/open-database.ts';
import { silentLog } from './silent-log.ts';

/** What of history-writer.ts' numbers is in the folder: their count, and the last one. */
export async function readNumbers(
  folder: string,
  workerFile: string,
): Promise<{ readonly count: number; readonly last: number }> {
  const opened = await openDatabase({ folder, workerFile, log: silentLog });
  if (!opened.ok) throw new Error(opened.error);
  const [, read] = await opened.value.transaction([
    {
      sql: 'create table if not exists numbers (n integer primary key, filler text)',
      parameters: [],
    },
    { sql: 'select count(*) as count, coalesce(max(n), 0) as last from numbers', parameters: [] },
  ]);
  await opened.value.close();
  return { count: Number(read?.rows[0]?.['count']), last: Number(read?.rows[0]?.['last']) };
}
