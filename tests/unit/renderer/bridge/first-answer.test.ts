import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { firstAnswer } from '../../../../renderer/bridge/first-answer.ts';
import { createLiveStore } from '../../../../renderer/bridge/live-store.ts';
import type { SessionState } from '../../../../renderer/bridge/session.ts';
import { confirmedSnapshot } from '../../../support/canned-snapshots.ts';

describe('what the first drawing waits for', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function setUp() {
    const session = createStore<SessionState>(() => ({ kind: 'asking' }));
    const live = createLiveStore();
    const seen = { isOver: false };
    void firstAnswer(session, live).then(() => (seen.isOver = true));
    const become = (state: SessionState) => session.setState(state, true);
    const isOver = async () => {
      await vi.advanceTimersByTimeAsync(0);
      return seen.isOver;
    };
    return { live, become, isOver };
  }

  it('is who is there, and then what is known', async () => {
    const { live, become, isOver } = setUp();
    expect(await isOver()).toBe(false);
    become({ kind: 'signed-in' });
    expect(await isOver()).toBe(false);
    live.setState({ snapshot: confirmedSnapshot(0) });
    expect(await isOver()).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is not what somebody may not see', async () => {
    const { become, isOver } = setUp();
    become({ kind: 'signed-out', hasPassword: true, linkError: null });
    expect(await isOver()).toBe(true);
  });

  it.each(['asking', 'signed-in'] as const)('is not waited for long: %s', async (kind) => {
    const { become, isOver } = setUp();
    become({ kind });
    await vi.advanceTimersByTimeAsync(99);
    expect(await isOver()).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await isOver()).toBe(true);
  });
});
