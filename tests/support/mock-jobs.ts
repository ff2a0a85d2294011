import type { Push } from '../../shared/contract/index.ts';
import { MockRefusal } from './mock-refusal.ts';

/** The long works of the mock host. */
export interface MockJobs {
  /** While it is on, works stop half-way and wait for release() or a cancel. */
  hold: boolean;
  /** Where the host puts the pushes. */
  onProgress: (progress: Push<'progress'>) => void;
  run(job: string, total: number): Promise<void>;
  cancel(job: string): void;
  release(): void;
}

export function createMockJobs(): MockJobs {
  const waiting = new Map<string, { readonly go: () => void; readonly end: () => void }>();
  const jobs: MockJobs = {
    hold: false,
    onProgress: () => {},
    run: async (job, total) => {
      jobs.onProgress({ job, done: Math.round(total * 0.4), total });
      if (!jobs.hold) return;
      try {
        await new Promise<void>((resolve, reject) => {
          const cancelled = { code: 'refused', message: 'It was cancelled; nothing has changed.' };
          waiting.set(job, {
            go: resolve,
            end: () => reject(new MockRefusal(409, cancelled)),
          });
        });
      } finally {
        waiting.delete(job);
      }
    },
    cancel: (job) => waiting.get(job)?.end(),
    release: () => {
      for (const { go } of waiting.values()) go();
    },
  };
  return jobs;
}
