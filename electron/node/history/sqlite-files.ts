import { fail, ok } from '../../../shared/result.ts';
import type { SqliteFiles } from '../../core/ports.ts';
import { startTask } from './start-task.ts';

/** Each file is read in a thread of its own. @param workerFile the bundled worker.ts */
export const createSqliteFiles = (workerFile: string): SqliteFiles => ({
  read: async (database, queries) => {
    const done = await startTask(workerFile, { type: 'read', database, queries });
    return done.ok
      ? ok(done.value.rows)
      : fail(`The SQLite file cannot be read: ${done.error.replace(/\.$/, '')}.`);
  },
});
