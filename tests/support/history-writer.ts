// A program that writes into a history until it is killed or has written often enough, and says how far it is:
// `recovered 2 2` (count, last), `attempted 3`, `acknowledged 3`, `failed storage`, `health degraded`, `done`. Arguments: data folder, worker file, number of writes,
// bytes of each, the journal's limit in bytes (small: snapshots often), how many at once.

import { writeSync } from 'node:fs';
import { DatabaseError } from '../../electron/node/history/database-error.ts';
import { openDatabase } from '../../electron/node/history/open-database.ts';
import { silentLog } from './silent-log.ts';

const [folder = '', workerFile = '', writes = '1', bytes = '200', limit = '4194304', atOnce = '1'] =
  process.argv.slice(2);

const aMoment = new Int32Array(new SharedArrayBuffer(4));

/**
 * What was said stays said when the process is killed. process.stdout would keep it while the pipe is full, which, as
 * a socket that counts some 770 bytes for the shortest line, it is after 300 of them that nobody has read.
 */
function say(line: string): void {
  for (;;) {
    try {
      return void writeSync(1, `${line}\n`);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      Atomics.wait(aMoment, 0, 0, 1);
    }
  }
}

const opened = await openDatabase({
  folder,
  workerFile,
  log: silentLog,
  journalLimitBytes: Number(limit),
});
if (!opened.ok) {
  say(`refused ${opened.error}`);
  process.exit(1);
}
const database = opened.value;
let next = 1;

async function write(): Promise<void> {
  const number = next;
  next += 1;
  say(`attempted ${number}`);
  try {
    await database.transaction([
      {
        sql: 'insert into numbers (n, filler) values (?, ?)',
        parameters: [number, 'x'.repeat(Number(bytes))],
      },
    ]);
    say(`acknowledged ${number}`);
  } catch (error) {
    say(`failed ${error instanceof DatabaseError ? error.kind : String(error)}`);
  }
}

await database.transaction([
  {
    sql: 'create table if not exists numbers (n integer primary key, filler text)',
    parameters: [],
  },
]);
const [found] = await database.transaction([
  { sql: 'select count(*) as count, coalesce(max(n), 0) as last from numbers', parameters: [] },
]);
const { count, last } = found?.rows[0] ?? {};
say(`recovered ${String(count)} ${String(last)}`);
next = Number(last) + 1;
for (let left = Number(writes); left > 0; left -= Number(atOnce)) {
  await Promise.all(Array.from({ length: Math.min(Number(atOnce), left) }, write));
}
await database.close();
say(`health ${database.storage.health().state}`);
say('done');
