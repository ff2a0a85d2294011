// A program that writes into several histories until it is killed, and says how far each is (write-numbers.ts), with the
// number of the history, from 0, before each line. Arguments: worker file, how many writes at once, data folders.

import { say, writeNumbers } from './write-numbers.ts';

const [workerFile = '', atOnce = '1', ...folders] = process.argv.slice(2);

await Promise.all(
  folders.map((folder, index) =>
    writeNumbers(
      {
        folder,
        workerFile,
        writes: 1_000_000,
        bytes: 200,
        // A snapshot is due: there is one under way nearly always.
        limitBytes: 1_024,
        atOnce: Number(atOnce),
      },
      (line) => say(`${index} ${line}`),
    ),
  ),
);
