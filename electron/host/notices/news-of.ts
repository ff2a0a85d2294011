// What the app pushes, as news. The events of the core will be one more way in.

import type { AppPush } from '../../core/app.ts';
import { families, type Family } from '../../../shared/domain/family.ts';
import type { LinkSnapshot } from '../../../shared/domain/link.ts';
import type { Snapshot } from '../../../shared/domain/snapshot.ts';
import type { News, Steady } from './news.ts';

/** What the pushes before have said. */
export interface Heard {
  /** `isSure`: nobody lost sight of the line since it went down. */
  readonly outage: { readonly since: number; readonly isSure: boolean } | null;
  readonly isFlapping: Readonly<Record<Family, boolean>>;
  /** Why the history cannot be written: as the engine says it, and as those say who wrote. */
  readonly unsaved: { readonly engine: string | null; readonly writers: string | null };
  readonly unsavedSince: number | null;
}

export const nothingHeard: Heard = {
  outage: null,
  isFlapping: { ipv4: false, ipv6: false },
  unsaved: { engine: null, writers: null },
  unsavedSince: null,
};

interface Step {
  readonly heard: Heard;
  readonly news: readonly (News | Steady)[];
}

/** @param now UTC milliseconds */
export function newsOf(heard: Heard, push: AppPush, now: number): Step {
  if (push.name === 'change') return { heard, news: [{ kind: 'changed', change: push.data }] };
  if (push.name === 'storage') {
    const engine = push.data.state === 'degraded' ? push.data.reason : null;
    return savedNews(heard, { ...heard.unsaved, engine }, now);
  }
  return push.name === 'snapshot' ? snapshotNews(heard, push.data, now) : { heard, news: [] };
}

function snapshotNews(before: Heard, snapshot: Snapshot, now: number): Step {
  const line = lineNews(before, snapshot.link, now);
  const flaps = flapNews(line.heard, snapshot);
  const unsaved = { ...before.unsaved, writers: snapshot.storageProblem };
  const saved = savedNews(flaps.heard, unsaved, now);
  return { heard: saved.heard, news: [...line.news, ...flaps.news, ...saved.news] };
}

function lineNews(heard: Heard, { state, since }: LinkSnapshot, now: number): Step {
  const { outage } = heard;
  const at = since ?? now;
  if (state === 'offline') {
    if (outage !== null) return { heard, news: [] };
    return {
      heard: { ...heard, outage: { since: at, isSure: true } },
      news: [{ kind: 'offline', since: at }],
    };
  }
  if (outage === null) return { heard, news: [] };
  if (state === 'unknown') {
    return { heard: { ...heard, outage: { ...outage, isSure: false } }, news: [] };
  }
  const downMs = outage.isSure ? Math.max(0, at - outage.since) : null;
  return { heard: { ...heard, outage: null }, news: [{ kind: 'online', since: at, downMs }] };
}

function flapNews(heard: Heard, snapshot: Snapshot): Step {
  const news = families.flatMap((family): readonly (News | Steady)[] => {
    const since = snapshot.families[family].flappingSince;
    if ((since !== null) === heard.isFlapping[family]) return [];
    return [since === null ? { kind: 'steady', family } : { kind: 'flapping', family, since }];
  });
  const { ipv4, ipv6 } = snapshot.families;
  const isFlapping = { ipv4: ipv4.flappingSince !== null, ipv6: ipv6.flappingSince !== null };
  return { heard: { ...heard, isFlapping }, news };
}

function savedNews(heard: Heard, unsaved: Heard['unsaved'], now: number): Step {
  const problem = unsaved.engine ?? unsaved.writers;
  const { unsavedSince } = heard;
  if (problem !== null && unsavedSince === null) {
    return {
      heard: { ...heard, unsaved, unsavedSince: now },
      news: [{ kind: 'unsaved', since: now, problem }],
    };
  }
  if (problem === null && unsavedSince !== null) {
    const failedMs = Math.max(0, now - unsavedSince);
    return {
      heard: { ...heard, unsaved, unsavedSince: null },
      news: [{ kind: 'saved', since: now, failedMs }],
    };
  }
  return { heard: { ...heard, unsaved }, news: [] };
}
