import { Worker } from 'node:worker_threads';
import { fail, type Result } from '../../../shared/result.ts';
import { reasonOf } from './database-error.ts';
import type { HistoryTask, TaskAnswer, WorkerStart } from './worker-messages.ts';

type Done = Extract<TaskAnswer, { readonly ok: true }>;

/** Does a piece of work in a thread of its own; the failure is why not. @param workerFile the bundled worker.ts */
export function startTask(workerFile: string, task: HistoryTask): Promise<Result<Done>> {
  const workerData: WorkerStart = { role: 'task', task };
  return new Promise((resolve) => {
    const worker = new Worker(workerFile, { workerData });
    worker.once('message', (answer: TaskAnswer) =>
      resolve(answer.ok ? { ok: true, value: answer } : fail(answer.reason)),
    );
    worker.once('error', (error) => resolve(fail(reasonOf(error))));
    worker.once('exit', () => resolve(fail('its thread has ended')));
  });
}
