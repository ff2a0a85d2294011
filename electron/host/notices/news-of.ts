// What the app pushes, as news. What is a sign of something is decided in the core, for all who tell.

import {
  type AppPush,
  nothingSeen,
  type Seen,
  type Sign,
  signsOfSnapshot,
  signsOfStorage,
} from '../../core/app.ts';
import { assertNever } from '../../../shared/assert-never.ts';
import type { News, Steady } from './news.ts';

/** What the pushes before have said. */
export type Heard = Seen;

export const nothingHeard: Heard = nothingSeen;

interface Step {
  readonly heard: Heard;
  readonly news: readonly (News | Steady)[];
}

/** @param now UTC milliseconds */
export function newsOf(heard: Heard, push: AppPush, now: number): Step {
  if (push.name === 'change') return { heard, news: [{ kind: 'changed', change: push.data }] };
  if (push.name === 'storage') {
    const engine = push.data.state === 'degraded' ? push.data.reason : null;
    return asNews(signsOfStorage(heard, engine, now));
  }
  return push.name === 'snapshot'
    ? asNews(signsOfSnapshot(heard, push.data, now))
    : { heard, news: [] };
}

const asNews = ({ seen, signs }: ReturnType<typeof signsOfStorage>): Step => ({
  heard: seen,
  news: signs.map(newsOfSign),
});

function newsOfSign(sign: Sign): News | Steady {
  switch (sign.type) {
    case 'line-lost':
      return { kind: 'offline', since: sign.since };
    case 'line-back':
      return { kind: 'online', since: sign.at, downMs: sign.downMs };
    case 'flapping':
      return { kind: 'flapping', family: sign.family, since: sign.since };
    case 'steady':
      return { kind: 'steady', family: sign.family };
    case 'storage-degraded':
      return { kind: 'unsaved', since: sign.at, problem: sign.reason };
    case 'storage-recovered':
      return { kind: 'saved', since: sign.at, failedMs: sign.degradedMs };
    default:
      return assertNever(sign);
  }
}
