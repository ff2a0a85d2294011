import { writeSync } from 'node:fs';
import { DatabaseError } from '../../electron/node/history/database-error.ts';
import { openDatabase } from '../../electron/node/history/open-database.ts';
import { silentLog } from './silent-log.ts';

const aMoment = new Int32Array(new SharedArrayBuffer(4));

/**
 * What was said stays said when the process is killed. process.stdout would keep it while the pipe is full, which, as
 * a socket that counts some 770 bytes for the shortest line, it is after 300 of them that nobody has read.
 */
export function say(line: string): void {
  for (;;) {
    try {
      return void writeSync(1, `${line}\n`);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      Atomics.wait(aMoment, 0, 0, 1);
    }
  }
}

export interface Writing {
  readonly folder: string;
  readonly workerFile: string;
  readonly writes: number;
  /** Of each write. */
  readonly bytes: number;
  /** Of the journal: with few, snapshots are made often. */
  readonly limitBytes: number;
  readonly atOnce: number;
}

/**
 * Writes into a history until the process is killed or it has written often enough, and tells how far it is:
 * `recovered 2 2` (count, last), `attempted 3`, `acknowledged 3`, `failed storage`, `health degraded`, `done`.
 */
export async function writeNumbers(writing: Writing, tell: (line: string) => void): Promise<void> {
  const { folder, workerFile, writes, bytes, limitBytes, atOnce } = writing;
  const opened = await openDatabase({
    folder,
    workerFile,
    log: silentLog,
    journalLimitBytes: limitBytes,
  });
  if (!opened.ok) {
    tell(`refused ${opened.error}`);
    process.exit(1);
  }
  const database = opened.value;
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
  tell(`recovered ${String(count)} ${String(last)}`);
  let next = Number(last) + 1;
  const write = async (): Promise<void> => {
    const number = next;
    next += 1;
    tell(`attempted ${number}`);
    try {
      await database.transaction([
        {
          sql: 'insert into numbers (n, filler) values (?, ?)',
          parameters: [number, 'x'.repeat(bytes)],
        },
      ]);
      tell(`acknowledged ${number}`);
    } catch (error) {
      tell(`failed ${error instanceof DatabaseError ? error.kind : String(error)}`);
    }
  };
  for (let left = writes; left > 0; left -= atOnce) {
    await Promise.all(Array.from({ length: Math.min(atOnce, left) }, write));
  }
  await database.close();
  tell(`health ${database.storage.health().state}`);
  tell('done');
}
