import { describe, expect, it } from 'vitest';
import { createStore } from '../../../../electron/core/store.ts';
import type { Change } from '../../../../shared/domain/change.ts';
import { unknownLink } from '../../../../shared/domain/link.ts';
import { snapshotSchema, unknownFamily } from '../../../../shared/domain/snapshot.ts';

const change: Change = {
  id: 7,
  family: 'ipv4',
  kind: 'first',
  before: [],
  after: ['81.2.69.142'],
  firstSeenAt: 1,
  confirmedAt: 2,
  heldMs: null,
  told: true,
  known: null,
};

describe('the store', () => {
  it('begins with knowing nothing', () => {
    const snapshot = createStore(5).get();
    expect(snapshot).toEqual({
      revision: 0,
      startedAt: 5,
      looking: false,
      pause: null,
      families: { ipv4: unknownFamily, ipv6: unknownFamily },
      link: unknownLink,
      lastChange: null,
      storageProblem: null,
    });
    expect(snapshotSchema.parse(snapshot)).toEqual(snapshot);
  });

  it('adds what is known of one family and leaves the other', () => {
    const store = createStore(5);
    store.apply({ type: 'family-known', family: 'ipv4', known: { since: 3 } });
    store.apply({ type: 'family-known', family: 'ipv4', known: { confirmedAt: 4 } });
    expect(store.get().families).toEqual({
      ipv4: { ...unknownFamily, since: 3, confirmedAt: 4 },
      ipv6: unknownFamily,
    });
  });

  it('looks until both families have ended', () => {
    const store = createStore(5);
    const seen: boolean[] = [];
    store.subscribe(({ looking }) => void seen.push(looking));
    store.apply({ type: 'look-started', family: 'ipv4' });
    store.apply({ type: 'look-started', family: 'ipv6' });
    store.apply({ type: 'look-ended', family: 'ipv4' });
    store.apply({ type: 'look-ended', family: 'ipv6' });
    expect(seen).toEqual([true, true, true, false]);
  });

  it('keeps the last change and the storage problem', () => {
    const store = createStore(5);
    store.apply({ type: 'change-recorded', change });
    store.apply({ type: 'storage', problem: 'The disk is full.' });
    expect(store.get()).toMatchObject({ lastChange: change, storageProblem: 'The disk is full.' });
    store.apply({ type: 'storage', problem: null });
    expect(store.get().storageProblem).toBeNull();
  });

  it('keeps what the link was judged to be', () => {
    const store = createStore(5);
    const link = { state: 'offline', since: 3, latencyMs: 20, lastRoundAt: 4 } as const;
    store.apply({ type: 'link-judged', link });
    expect(store.get().link).toEqual(link);
  });

  it('counts its revisions, and never changes a snapshot it has given out', () => {
    const store = createStore(5);
    const before = store.get();
    const copy = structuredClone(before);
    store.apply({ type: 'look-started', family: 'ipv4' });
    store.apply({ type: 'change-recorded', change });
    expect(store.get().revision).toBe(2);
    expect(before).toEqual(copy);
  });

  it('tells its listeners until they leave', () => {
    const store = createStore(5);
    const revisions: number[] = [];
    const leave = store.subscribe(({ revision }) => void revisions.push(revision));
    store.apply({ type: 'look-started', family: 'ipv4' });
    leave();
    leave();
    store.apply({ type: 'look-ended', family: 'ipv4' });
    expect(revisions).toEqual([1]);
  });
});
