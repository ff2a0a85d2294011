import { describe, expect, it } from 'vitest';
import type { Bridge, PushListener } from '../../../../renderer/bridge/client.ts';
import { createLive } from '../../../../renderer/bridge/live.ts';
import { initialLiveState } from '../../../../renderer/bridge/live-state.ts';
import { createLiveStore } from '../../../../renderer/bridge/live-store.ts';
import { cannedHistory } from '../../../support/canned-history.ts';
import { cannedStorage } from '../../../support/canned-storage.ts';
import { confirmedSnapshot } from '../../../support/canned-snapshots.ts';

const snapshot = confirmedSnapshot(1_000_000_000);

function setUp() {
  const log: string[] = [];
  const known = new Map<string, unknown>();
  const live = createLiveStore();
  let listener: PushListener | null = null;
  const bridge: Bridge = {
    query: (async (name: string) => {
      log.push(`ask ${name}`);
      return { ok: true, value: snapshot };
    }) as Bridge['query'],
    command: () => Promise.reject(new Error('Nothing is commanded here.')),
    listen: (listening) => {
      listener = listening;
      log.push('listen');
      return { retryNow: () => log.push('retry'), stop: () => log.push('stop') };
    },
  };
  const queries = {
    invalidateQueries: async (filters?: { readonly queryKey?: readonly unknown[] | undefined }) =>
      void log.push(`invalidate ${filters?.queryKey?.join() ?? 'everything'}`),
    getQueryData: ((key: readonly unknown[]) => known.get(JSON.stringify(key))) as never,
    setQueryData: ((key: readonly unknown[], data: unknown) => {
      log.push(`know ${key.join()}`);
      known.set(JSON.stringify(key), data);
    }) as never,
    clear: () => void log.push('clear'),
  };
  const started = createLive({ bridge, live, queries });
  started.start();
  if (listener === null) throw new Error('It does not listen.');
  const startLog = log.splice(0);
  return { startLog, log, live, started, listener: listener as PushListener };
}

describe('the feed of the store', () => {
  it('asks for the snapshot at once: the first page waits for it', () => {
    expect(setUp().startLog).toEqual(['listen', 'ask snapshot.get']);
  });

  it('asks everything again after each connection', async () => {
    const { log, live, listener } = setUp();
    listener.onTransport({ kind: 'live' });
    await Promise.resolve();
    expect(log).toEqual(['invalidate everything', 'ask snapshot.get']);
    await Promise.resolve();
    expect(live.getState()).toEqual({ ...initialLiveState, snapshot, transport: { kind: 'live' } });
  });

  it('asks while disconnected too, so that a session that is over is noticed', () => {
    const { log, listener } = setUp();
    listener.onTransport({ kind: 'reconnecting', lostAt: 5, retryAt: 6 });
    expect(log).toEqual(['ask snapshot.get']);
  });

  it('makes the pages of the history stale with each change', () => {
    const { log, live, listener } = setUp();
    const [change] = cannedHistory(1, 1_000_000_000);
    if (change === undefined) throw new Error('One is canned.');
    listener.onPush({ push: 'change', data: change });
    expect(log).toEqual([
      'invalidate history.changes',
      'invalidate history.facets',
      'invalidate history.patterns',
      'invalidate history.events',
    ]);
    expect(live.getState().news).toEqual([change]);
  });

  it('makes stale what the settings decide when they have become others, whoever changed them', () => {
    const { log, live, listener } = setUp();
    listener.onPush({ push: 'settings', data: { changed: ['insight.city'] } });
    expect(log).toEqual([
      'invalidate about.get',
      'invalidate settings.get',
      'invalidate settings.yaml',
      'invalidate settings.revisions',
      'invalidate sources.list',
      'invalidate insight.about',
    ]);
    expect(live.getState()).toEqual(initialLiveState);
  });

  it('keeps a pushed storage as the answer of its query, and asks for the backups when there is a new one', () => {
    const { log, listener } = setUp();
    const storage = cannedStorage(1_000_000_000);
    listener.onPush({ push: 'storage', data: storage });
    listener.onPush({ push: 'storage', data: { ...storage, journalBytes: 1 } });
    expect(log).toEqual(['know storage.get,[object Object]', 'know storage.get,[object Object]']);
    listener.onPush({ push: 'storage', data: { ...storage, lastBackupAt: 1_000_000_001 } });
    expect(log.slice(2)).toEqual(['know storage.get,[object Object]', 'invalidate backups.list']);
  });

  it('forgets everything when it is stopped, and listens once however often it is started', () => {
    const { log, live, listener, started } = setUp();
    started.start();
    listener.onPush({ push: 'snapshot', data: snapshot });
    started.stop();
    expect(live.getState()).toEqual(initialLiveState);
    expect(log).toEqual(['stop', 'clear']);
  });

  it('tries to connect and asks again when refreshed', () => {
    const { log, started } = setUp();
    started.refresh();
    expect(log).toEqual(['retry', 'ask snapshot.get']);
  });
});
