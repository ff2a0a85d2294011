import { describe, expect, it } from 'vitest';
import {
  dismissChange,
  initialLiveState,
  receivePush,
  receiveSnapshot,
} from '../../../../renderer/bridge/live-state.ts';
import { cannedHistory } from '../../../support/canned-history.ts';
import { twoAgree } from '../../../support/canned-observations.ts';
import { confirmedSnapshot } from '../../../support/canned-snapshots.ts';

const snapshot = confirmedSnapshot(1_000_000_000);
const [echo, stun, trace] = twoAgree('ipv4', '203.0.113.47', 1_000_000_000);
if (echo === undefined || stun === undefined || trace === undefined)
  throw new Error('Three are canned.');
const [fourth, third, second, first] = cannedHistory(4, 1_000_000_000);
if (!first || !second || !third || !fourth) throw new Error('Four are canned.');

describe('what the page knows', () => {
  it('is the newer of two snapshots, whichever comes first', () => {
    const older = { ...snapshot, revision: 9 };
    const state = receiveSnapshot(receiveSnapshot(initialLiveState, snapshot), older);
    expect(state.snapshot).toBe(snapshot);
  });

  it('is a lower revision too when the host has been started anew', () => {
    const restarted = { ...snapshot, startedAt: snapshot.startedAt + 5, revision: 1 };
    const state = receiveSnapshot(receiveSnapshot(initialLiveState, snapshot), restarted);
    expect(state.snapshot).toBe(restarted);
  });

  it('forgets the answers of the look before when a new look begins, and keeps them when it ends', () => {
    const known = { ...initialLiveState, snapshot, answers: [echo] };
    const looking = receiveSnapshot(known, { ...snapshot, revision: 11, looking: true });
    expect(looking.answers).toEqual([]);
    const answered = receivePush(looking, { push: 'observation', data: stun });
    const ended = receivePush(answered, { push: 'snapshot', data: { ...snapshot, revision: 12 } });
    expect(ended.answers).toEqual([stun]);
  });

  it('has one answer of a source and family, the latest', () => {
    const again = { ...echo, elapsedMs: 99 };
    const state = [echo, stun, again].reduce(
      (before, data) => receivePush(before, { push: 'observation', data }),
      initialLiveState,
    );
    expect(state.answers).toEqual([stun, again]);
  });

  it('has how far each work is, the newest of each, of the eight latest', () => {
    const state = [1, 2, 3, 4, 5, 6, 7, 8, 9, 3].reduce(
      (before, job, done) =>
        receivePush(before, { push: 'progress', data: { job: `job-${job}`, done, total: 20 } }),
      initialLiveState,
    );
    expect(Object.keys(state.progress)).toEqual(
      [2, 4, 5, 6, 7, 8, 9, 3].map((job) => `job-${job}`),
    );
    expect(state.progress['job-3']).toEqual({ done: 9, total: 20 });
  });

  it('has the three newest changes, each once, until they are dismissed', () => {
    const state = [first, second, second, third, fourth].reduce(
      (before, data) => receivePush(before, { push: 'change', data }),
      initialLiveState,
    );
    expect(state.news.map((change) => change.id)).toEqual([4, 3, 2]);
    expect(dismissChange(state, 3).news.map((change) => change.id)).toEqual([4, 2]);
  });
});
