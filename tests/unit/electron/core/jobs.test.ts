import { describe, expect, it } from 'vitest';
import { createJobs, type JobProgress } from '../../../../electron/core/jobs.ts';
import { createFakeClock } from '../../../support/fake-clock.ts';

function start() {
  const clock = createFakeClock();
  const pushed: JobProgress[] = [];
  return { clock, pushed, jobs: createJobs(clock, (progress) => void pushed.push(progress)) };
}

/** Ends when it is cancelled, and returns how. */
const untilCancelled = (signal: AbortSignal): Promise<string> =>
  new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve('stopped half way'));
  });

describe('a job', () => {
  it('gives what its work gives', async () => {
    const { jobs } = start();
    expect(await jobs.run('a', 'import', async () => 42)).toEqual({ ok: true, value: 42 });
  });

  it('returns what the work returns when it is cancelled', async () => {
    const { jobs } = start();
    const running = jobs.run('a', 'import', untilCancelled);
    expect(jobs.cancel('b')).toBe(false);
    expect(jobs.cancel('a')).toBe(true);
    expect(await running).toEqual({ ok: true, value: 'stopped half way' });
    expect(jobs.cancel('a')).toBe(false);
  });

  it('is refused while another of its group runs, and welcome afterwards', async () => {
    const { jobs } = start();
    const first = jobs.run('a', 'import', untilCancelled);
    const work = async () => 'done';
    expect(await jobs.run('b', 'import', work)).toEqual({
      ok: false,
      error: 'Another import is under way; wait until it is done, or cancel it.',
    });
    expect(await jobs.run('b', 'backup', work)).toEqual({ ok: true, value: 'done' });
    jobs.cancel('a');
    await first;
    expect(await jobs.run('b', 'import', work)).toEqual({ ok: true, value: 'done' });
  });

  it('is refused under an id that is taken', async () => {
    const { jobs } = start();
    void jobs.run('a', 'import', untilCancelled);
    expect(await jobs.run('a', 'backup', async () => 1)).toEqual({
      ok: false,
      error: 'There is already a work under the id "a"; choose another.',
    });
  });

  it('leaves its place when its work throws', async () => {
    const { jobs, clock } = start();
    const broken = jobs.run('a', 'import', async (_, report) => {
      report(1, 2);
      throw new Error('a bug');
    });
    await expect(broken).rejects.toThrow('a bug');
    expect(await jobs.run('a', 'import', async () => 1)).toEqual({ ok: true, value: 1 });
    expect(clock.pending()).toBe(0);
  });
});

describe('the progress', () => {
  it('is told at once, then five times a second, and the last one always', async () => {
    const { jobs, clock, pushed } = start();
    const running = jobs.run('a', 'import', async (_, report) => {
      for (let done = 1; done <= 50; done += 1) {
        report(done, 50);
        await new Promise<void>((resolve) => clock.schedule(10, resolve));
      }
      report(50, 50);
    });
    await clock.advance(500);
    await running;
    expect(pushed.map(({ done }) => done)).toEqual([1, 20, 40, 50]);
    expect(pushed.at(-1)).toEqual({ job: 'a', done: 50, total: 50 });
    expect(clock.pending()).toBe(0);
  });

  it('is told at once again after a rest', async () => {
    const { jobs, clock, pushed } = start();
    void jobs.run('a', 'import', async (signal, report) => {
      report(1, 0);
      await new Promise<void>((resolve) => clock.schedule(1_050, resolve));
      report(2, 0);
      return untilCancelled(signal);
    });
    await clock.advance(1_050);
    expect(pushed.map(({ done }) => done)).toEqual([1, 2]);
  });

  it('comes no more once the work has ended', async () => {
    const { jobs, clock, pushed } = start();
    let late = (_done: number, _total: number): void => {};
    await jobs.run('a', 'import', async (_, report) => {
      late = report;
    });
    late(1, 2);
    await clock.advance(1_000);
    expect(pushed).toEqual([]);
  });
});

describe('stop', () => {
  it('cancels all that runs and lets nothing new begin', async () => {
    const { jobs } = start();
    const running = [
      jobs.run('a', 'import', untilCancelled),
      jobs.run('b', 'backup', untilCancelled),
    ];
    jobs.stop();
    expect(await Promise.all(running)).toEqual([
      { ok: true, value: 'stopped half way' },
      { ok: true, value: 'stopped half way' },
    ]);
    expect(await jobs.run('c', 'import', async () => 1)).toEqual({
      ok: false,
      error: 'The program is stopping; start this again afterwards.',
    });
  });
});
