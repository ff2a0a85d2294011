import { describe, expect, it } from 'vitest';
import type { Bridge } from '../../../../renderer/bridge/client.ts';
import { initialLiveState, receivePush } from '../../../../renderer/bridge/live-state.ts';
import { createLiveStore } from '../../../../renderer/bridge/live-store.ts';
import { runJob } from '../../../../renderer/bridge/run-job.ts';
import { ok } from '../../../../shared/result.ts';

function setUp() {
  const live = createLiveStore();
  const asked: (readonly [string, Record<string, unknown>])[] = [];
  let finish = (_value: unknown): void => {};
  const command = (name: string, input: Record<string, unknown>) => {
    asked.push([name, input]);
    if (name === 'jobs.cancel') return Promise.resolve(ok({}));
    return new Promise((resolve) => {
      finish = resolve;
    });
  };
  const controller = new AbortController();
  const reports: unknown[] = [];
  const bridge = { command } as unknown as Bridge;
  const result = runJob(
    { bridge, live },
    'backups.create',
    { passphrase: null },
    controller.signal,
    (progress) => reports.push(progress),
  );
  const job = String(asked[0]?.[1]['job']);
  const push = (of: string, done: number): void =>
    live.setState((state) =>
      receivePush(state, { push: 'progress', data: { job: of, done, total: 9 } }),
    );
  return { asked, job, push, reports, result, controller, live, finish: () => finish(ok('it')) };
}

describe('an order that takes long', () => {
  it('has an id of its own, and reports what is pushed under it and nothing else', async () => {
    const { asked, job, push, reports, result, live, finish } = setUp();
    expect(asked).toEqual([['backups.create', { passphrase: null, job }]]);
    expect(job).toMatch(/^[0-9a-f]{32}$/);
    push(job, 1);
    push('another', 5);
    live.setState({ ...initialLiveState, progress: live.getState().progress });
    push(job, 2);
    finish();
    expect(await result).toEqual(ok('it'));
    push(job, 3);
    expect(reports).toEqual([
      { done: 1, total: 9 },
      { done: 2, total: 9 },
    ]);
  });

  it('is cancelled at the host by its id, once, and only while it runs', async () => {
    const { asked, job, controller, finish, result } = setUp();
    controller.abort();
    expect(asked.slice(1)).toEqual([['jobs.cancel', { job }]]);
    finish();
    expect(await result).toEqual(ok('it'));

    const other = setUp();
    other.finish();
    await other.result;
    other.controller.abort();
    expect(other.asked).toHaveLength(1);
  });
});
