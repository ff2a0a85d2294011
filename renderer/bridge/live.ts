import type { QueryClient } from '@tanstack/react-query';
import type { OutboxStatus } from '../../shared/domain/outbox.ts';
import type { StorageView } from '../../shared/domain/storage.ts';
import type { Bridge, Dispose, Pushes, QueryName } from './client.ts';
import { initialLiveState, receivePush, receiveSnapshot } from './live-state.ts';
import type { LiveStore } from './live-store.ts';

/** As useQuery() has it. */
const storageKey = ['storage.get', {}];

/** What a change, and another setting, makes stale. */
const changedByChange: readonly QueryName[] = [
  'history.changes',
  'history.facets',
  'history.patterns',
  'history.events',
];
const changedBySettings: readonly QueryName[] = [
  'about.get',
  'settings.get',
  'settings.yaml',
  'settings.revisions',
  'sources.list',
  'insight.about',
];

export interface LivePorts {
  readonly bridge: Bridge;
  readonly live: LiveStore;
  readonly queries: Pick<
    QueryClient,
    'invalidateQueries' | 'getQueryData' | 'setQueryData' | 'clear'
  >;
}

export interface Live {
  readonly start: () => void;
  /** Asks for the snapshot again and, while disconnected, tries to connect at once. */
  readonly refresh: () => void;
  /** Also forgets everything: the next person at this browser may be another one. */
  readonly stop: Dispose;
}

/**
 * Feeds the store from the pushes while started. After each (re)connection everything is asked again,
 * because what was pushed meanwhile is lost; a change makes the pages of the history stale, and the
 * storage, bots and outbox that are pushed are the newest answers there are about them.
 */
export function createLive({ bridge, live, queries }: LivePorts): Live {
  let pushes: Pushes | null = null;
  let aborter = new AbortController();

  const fetchSnapshot = async (signal: AbortSignal): Promise<void> => {
    const result = await bridge.query('snapshot.get', {}, signal);
    if (result.ok) live.setState((state) => receiveSnapshot(state, result.value));
  };
  // Only an abort rejects, and then nobody waits for the answer any more.
  const refreshSnapshot = (): void => void fetchSnapshot(aborter.signal).catch(() => {});

  const receiveStorage = (storage: StorageView): void => {
    const known = queries.getQueryData<StorageView>(storageKey);
    queries.setQueryData(storageKey, storage);
    // A scheduled backup is told in no other way.
    if (known !== undefined && known.lastBackupAt !== storage.lastBackupAt) {
      void queries.invalidateQueries({ queryKey: ['backups.list'] });
    }
  };

  const receiveOutbox = (status: OutboxStatus): void => {
    queries.setQueryData(['outbox.status', {}], status);
    makeStale(['outbox.page']);
  };

  const makeStale = (names: readonly QueryName[]): void => {
    for (const name of names) void queries.invalidateQueries({ queryKey: [name] });
  };

  return {
    start: () => {
      if (pushes !== null) return;
      aborter = new AbortController();
      pushes = bridge.listen({
        onPush: (push) => {
          live.setState((state) => receivePush(state, push));
          if (push.push === 'change') makeStale(changedByChange);
          if (push.push === 'storage') receiveStorage(push.data);
          if (push.push === 'bots') queries.setQueryData(['discord.bots', {}], push.data);
          if (push.push === 'outbox') receiveOutbox(push.data);
          if (push.push === 'settings') makeStale(changedBySettings);
        },
        onTransport: (transport) => {
          live.setState({ transport });
          if (transport.kind === 'live') void queries.invalidateQueries();
          // While disconnected too: the answer tells a host that is gone from a session that is over,
          // which a refused WebSocket cannot.
          if (transport.kind === 'live' || transport.kind === 'reconnecting') refreshSnapshot();
        },
      });
      // Not only when the pushes have begun: the first page waits for it.
      refreshSnapshot();
    },
    refresh: () => {
      if (pushes === null) return;
      pushes.retryNow();
      refreshSnapshot();
    },
    stop: () => {
      aborter.abort();
      pushes?.stop();
      pushes = null;
      live.setState(initialLiveState, true);
      queries.clear();
    },
  };
}
