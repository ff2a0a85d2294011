import type { Outage } from '../../shared/domain/link.ts';
import type {
  Bucket,
  Series,
  SeriesState,
  StateTimes,
  Uptime,
} from '../../shared/domain/series.ts';
import {
  addStateTimes,
  type StateChange,
  stateTimesBetween,
  uptimeOf,
} from '../../shared/domain/uptime.ts';

export const cannedSeries = (): readonly Series[] => [
  { id: 1, kind: 'link', name: 'link' },
  { id: 2, kind: 'check', name: 'ping-gateway' },
];

const secondMs = 1_000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** How long there have been readings. */
const keptDays = 400;
/** One reading in this time, while it is not down. */
const readingMs = 30 * secondMs;

/** The same for the same number, and spread over 0 to 1. */
function noise(seed: number): number {
  let hash = Math.imul(Math.floor(seed) ^ 0x9e3779b9, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

interface Spell {
  readonly state: SeriesState;
  readonly from: number;
  readonly to: number;
}

/** What a day had in store, in order and apart from one another. */
function spellsOf(day: number): readonly Spell[] {
  const at = (hour: number): number => day * dayMs + hour * hourMs;
  const spells: Spell[] = [];
  if (day % 7 === 3) spells.push({ state: 'maintenance', from: at(2), to: at(2.5) });
  if (noise(day) < 0.16) {
    const from = at(4 + Math.floor(noise(day + 0.5e6) * 12));
    spells.push({ state: 'down', from, to: from + (2 + noise(day + 1e6) * 50) * minuteMs });
  }
  if (noise(day + 2e6) < 0.2) {
    const from = at(18) + noise(day + 3e6) * hourMs;
    spells.push({ state: 'degraded', from, to: from + (15 + noise(day + 4e6) * 90) * minuteMs });
  }
  if (noise(day + 5e6) < 0.25) spells.push({ state: 'unknown', from: at(22), to: at(23.7) });
  return spells;
}

const beganAt = (now: number): number => (Math.floor(now / dayMs) - keptDays) * dayMs;

function spellsBetween(from: number, to: number, now: number): readonly Spell[] {
  const first = Math.floor(Math.max(from, beganAt(now)) / dayMs) - 1;
  const last = Math.floor(Math.min(to, now) / dayMs);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
    .flatMap(spellsOf)
    .filter((spell) => spell.from < Math.min(to, now) && spell.to > Math.max(from, beganAt(now)));
}

function timesBetween(edges: readonly number[], now: number): readonly StateTimes[] {
  const [from = 0, to = 0] = [edges[0], edges.at(-1)];
  const changes: StateChange[] = [{ at: beganAt(now), state: 'up' }];
  for (const spell of spellsBetween(from, to, now)) {
    changes.push({ at: Math.max(spell.from, beganAt(now)), state: spell.state });
    changes.push({ at: spell.to, state: 'up' });
  }
  const past = changes.filter(({ at }) => at < now);
  return stateTimesBetween('unknown', [...past, { at: now, state: 'unknown' }], edges);
}

/** 400 days up to now, with outages, nights asleep and a weekly maintenance. */
export function cannedUptime(from: number, to: number, now = Date.now()): Uptime {
  const [times] = timesBetween([from, to], now);
  if (times === undefined) throw new Error('One span has one time.');
  return uptimeOf(times, from, to);
}

export function cannedBuckets(
  from: number,
  to: number,
  count: number,
  now = Date.now(),
): readonly Bucket[] {
  const widthMs = (to - from) / count;
  const edges = Array.from({ length: count + 1 }, (_, index) => Math.round(from + index * widthMs));
  return timesBetween(edges, now).map((times, index) => {
    const [start = 0, end = 0] = [edges[index], edges[index + 1]];
    return { ...uptimeOf(times, start, end), ...figuresOf(start, end, times) };
  });
}

type Figures = Pick<Bucket, 'count' | 'minMs' | 'maxMs' | 'meanMs' | 'p50Ms' | 'p95Ms' | 'p99Ms'>;

const noFigures: Figures = {
  count: 0,
  minMs: null,
  maxMs: null,
  meanMs: null,
  p50Ms: null,
  p95Ms: null,
  p99Ms: null,
};

/** Slower in the evenings, and now and then far off; the wider a bucket, the more it has seen. */
function figuresOf(from: number, to: number, times: StateTimes): Figures {
  const { upMs, degradedMs, downMs, maintenanceMs } = addStateTimes(times, times);
  const goodShare = (upMs + degradedMs) / 2 / (to - from);
  const all = Math.floor(to / readingMs) - Math.floor(from / readingMs);
  const count = Math.round(all * goodShare);
  if (count === 0 || (all === 1 && downMs + maintenanceMs > 0)) return noFigures;
  const seed = Math.floor((from + to) / 2 / readingMs);
  const hour = ((from / hourMs) % 24) + 1;
  const evening = Math.exp(-(((hour - 20) / 2.5) ** 2)) * 9;
  const slow = degradedMs > 0 ? 40 : 0;
  const middle = 14 + evening + slow + noise(seed) * 4;
  const spread = count === 1 ? 0 : Math.min(1, Math.log10(count) / 2.2);
  const spike =
    noise(seed + 7e6) < Math.min(0.5, count / 9_000) ? 180 + noise(seed + 8e6) * 700 : 0;
  const p95 = middle + spread * (9 + noise(seed + 1) * 10);
  const p99 = p95 + spread * (8 + noise(seed + 2) * 16);
  const tenth = (value: number): number => Math.round(value * 10) / 10;
  return {
    count,
    minMs: tenth(middle - spread * 5),
    maxMs: tenth(Math.max(p99 + spread * 12 * noise(seed + 3), count === 1 ? middle : spike)),
    meanMs: tenth(middle + spread * 2),
    p50Ms: tenth(middle),
    p95Ms: tenth(p95),
    p99Ms: tenth(p99),
  };
}

const blames = ['provider', 'router', null, 'provider', 'dns'] as const;

/** The newest first: when the canned buckets say that it was down. */
export const cannedOutages = (from: number, to: number, now = Date.now()): readonly Outage[] =>
  spellsBetween(from, to, now)
    .filter(({ state }) => state === 'down')
    .map((spell): Outage => {
      const day = Math.floor(spell.from / dayMs);
      const asked = Math.round((spell.to - spell.from) / readingMs);
      return {
        startedAt: Math.round(spell.from),
        endedAt: spell.to > now ? null : Math.round(spell.to),
        blame: blames[day % blames.length] ?? null,
        evidence: {
          asked,
          answered: 0,
          operators: ['Cloudflare', 'Google', 'OpenDNS'],
          errors: [{ code: 'timeout', count: asked }],
        },
      };
    })
    .toReversed();
