// A program that writes into a history until it is killed or has saved often enough, and says how far it is:
// `attempted 3`, `acknowledged 3`, `failed storage`, `done`. Arguments: data folder, worker file, number of saves.

import { DatabaseError } from '../../electron/node/history/database-error.ts';
import { openDatabase } from '../../electron/node/history/open-database.ts';
import { silentLog } from './silent-log.ts';

const [folder = '', workerFile = '', saves = '1'] = process.argv.slice(2);

// A pipe that Node writes synchronously: what was said stays said when the process is killed.
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const opened = await openDatabase({ folder, workerFile, log: silentLog });
if (!opened.ok) {
  say(`refused ${opened.error}`);
  process.exit(1);
}
const database = opened.value;
await database.transaction([
  {
    sql: 'create table if not exists numbers (n integer primary key, filler text)',
    parameters: [],
  },
]);
for (let save = 0; save < Number(saves); save += 1) {
  const [inserted] = await database.transaction([
    {
      sql: 'insert into numbers (n, filler) select coalesce(max(n), 0) + 1, ? from numbers returning n',
      parameters: ['x'.repeat(20_000)],
    },
  ]);
  const number = Number(inserted?.rows[0]?.['n']);
  say(`attempted ${number}`);
  try {
    await database.save();
    say(`acknowledged ${number}`);
  } catch (error) {
    say(`failed ${error instanceof DatabaseError ? error.kind : String(error)}`);
  }
}
await database.close();
say('done');
