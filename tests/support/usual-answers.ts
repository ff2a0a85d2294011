import { type Change, type ChangeDetail, changeSchema } from '../../shared/domain/change.ts';
import { cannedHistory } from './canned-history.ts';
import { cannedBuckets, cannedOutages, cannedSeries, cannedUptime } from './canned-series.ts';
import { confirmedSnapshot } from './canned-snapshots.ts';
import { cannedSources } from './canned-sources.ts';
import { cannedStorage } from './canned-storage.ts';
import type { CallScript } from './scripted-call.ts';

/** As lists have it: without what belongs to one change alone. */
const listed = (detail: ChangeDetail): Change => changeSchema.parse(detail);

/** What the core answers on a usual day, 60 changes and a year of the line behind it. */
export function usualAnswers(now: number) {
  const history = cannedHistory(60, now);
  const changes = history.map(listed);
  return {
    'snapshot.get': confirmedSnapshot(now),
    'address.check': confirmedSnapshot(now),
    'history.changes': ({ family = null, from = null, to = null, page = 0, pageSize = 50 }) => {
      const found = changes.filter(
        (change) =>
          (family === null || change.family === family) &&
          change.confirmedAt >= (from ?? 0) &&
          change.confirmedAt < (to ?? Infinity),
      );
      const items = found.slice(page * pageSize, (page + 1) * pageSize);
      return { items, total: found.length };
    },
    'history.change': ({ id }) => {
      const change = history.find((each) => each.id === id);
      if (change === undefined) throw new Error(`There is no change ${id}.`);
      return change;
    },
    'history.patterns': {
      changes: 7,
      weekHours: Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0)),
      held: [],
      medianHeldMs: 86_000_000,
      months: [],
      trend: null,
      places: [],
    },
    'history.series': [...cannedSeries()],
    'history.uptime': ({ from, to }) => cannedUptime(from, to, now),
    'history.buckets': ({ from, to, buckets }) => [...cannedBuckets(from, to, buckets, now)],
    'history.outages': ({ from, to }) => [...cannedOutages(from, to, now)],
    'storage.get': cannedStorage(now),
    'sources.list': [...cannedSources()],
    'outbox.status': { waiting: 0, failed: 0, oldestAt: null, disabled: [] },
    'discord.bots': [],
    'about.get': {
      version: '1.2.3',
      host: 'server',
      configFile: '/home/ada/.config/ip-beacon/config.yaml',
      dataFolder: '/home/ada/.local/share/ip-beacon',
      startedBy: 'service',
      firstStepsDone: true,
    },
    'insight.about': {
      data: [
        {
          title: 'Networks',
          url: 'https://networks.example',
          licence: 'CC0',
          madeOn: '2026-01-01',
        },
        { title: 'Cities', url: 'https://cities.example', licence: 'CC BY 4.0', madeOn: null },
      ],
      city: { state: 'off', problem: null },
    },
    'watch.pause': ({ until }) => ({ since: now, until }),
    'watch.resume': { ended: { since: now - 240_000, until: null } },
  } as const satisfies CallScript['answers'];
}
