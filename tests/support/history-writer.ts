// A program that writes into a history and says how far it is (write-numbers.ts). Arguments: data folder, worker file, number
// of writes, bytes of each, the journal's limit in bytes.

import { say, writeNumbers } from './write-numbers.ts';

const [folder = '', workerFile = '', writes = '1', bytes = '200', limit = '4194304'] =
  process.argv.slice(2);

await writeNumbers(
  {
    folder,
    workerFile,
    writes: Number(writes),
    bytes: Number(bytes),
    limitBytes: Number(limit),
    atOnce: 1,
  },
  say,
);
