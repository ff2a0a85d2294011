import { describe, expect, it } from 'vitest';
import {
  advanceWork,
  type WorkEvent,
  type WorkState,
} from '../../../../renderer/bridge/work-state.ts';
import { fail, ok } from '../../../../shared/result.ts';

const error = { kind: 'answered', message: 'It failed.' } as const;
const after = (...events: readonly WorkEvent<number>[]): WorkState<number> =>
  events.reduce<WorkState<number>>(advanceWork, { kind: 'idle' });

const started = { kind: 'started' } as const;
const cancelling = { kind: 'cancelling' } as const;
const ended = (result: Extract<WorkEvent<number>, { kind: 'ended' }>['result']) =>
  ({ kind: 'ended', result }) as const;

describe('a work', () => {
  it('runs, says how far it is, and is done', () => {
    const progress = { done: 2, total: 5 };
    expect(after(started, { kind: 'progressed', progress })).toEqual({
      kind: 'running',
      progress,
      cancelling: false,
    });
    expect(after(started, ended(ok(7)))).toEqual({ kind: 'done', value: 7 });
  });

  it('that was cancelled is no failure, whatever it ends with', () => {
    expect(after(started, cancelling)).toMatchObject({ kind: 'running', cancelling: true });
    expect(after(started, cancelling, ended(fail(error)))).toEqual({ kind: 'cancelled' });
    expect(after(started, ended(null))).toEqual({ kind: 'cancelled' });
  });

  it('that was cancelled too late is done', () => {
    expect(after(started, cancelling, ended(ok(7)))).toEqual({ kind: 'done', value: 7 });
  });

  it('that failed by itself says why', () => {
    expect(after(started, ended(fail(error)))).toEqual({ kind: 'failed', error });
  });

  it('begins without what was known of the one before, and is not forgotten while it runs', () => {
    expect(after(started, ended(fail(error)), started)).toEqual({
      kind: 'running',
      progress: null,
      cancelling: false,
    });
    expect(after(started, { kind: 'reset' })).toMatchObject({ kind: 'running' });
    expect(after(started, ended(ok(7)), { kind: 'reset' })).toEqual({ kind: 'idle' });
  });

  it('that ended hears of no late progress', () => {
    const late = { kind: 'progressed', progress: { done: 9, total: 9 } } as const;
    expect(after(started, ended(ok(7)), late, cancelling)).toEqual({ kind: 'done', value: 7 });
  });
});
