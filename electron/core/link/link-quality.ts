// How well a line works that does work. It is to be quiet: one lost datagram is none of its business.

import type { Round, Voice } from './link-round.ts';

export interface LinkQuality {
  /** Whether at least half of those asked answered, of the last rounds, the newest last. */
  readonly recent: readonly boolean[];
  /** What a source usually takes, in milliseconds, and how often that was seen. */
  readonly usual: ReadonlyMap<string, Usual>;
  /** Rounds in a row that were in trouble, and that were not. */
  readonly troubled: number;
  readonly calm: number;
}

interface Usual {
  readonly ms: number;
  readonly count: number;
}

export const unknownQuality: LinkQuality = { recent: [], usual: new Map(), troubled: 0, calm: 0 };

/** More than half of so many: six are the least. */
const recentRounds = 10;
const roundsInTrouble = 3;
const roundsInCalm = 6;
/**
 * Late: 300 ms longer than usual there and back, and three times as long. ITU-T G.114 (05/2003) calls 150 ms one way
 * what most uses bear; this much on top of the usual is a queue that has filled somewhere.
 */
const lateMs = 300;
const lateTimes = 3;
/** Before so many answers nobody knows what is usual. */
const leastAnswers = 20;
/**
 * Of the moving average, of which half is of the last 45 answers; what is late counts for little, so that an evening's
 * queue does not become the usual, and a way that has become longer does within an hour or two.
 */
const weight = 1 / 64;
const lateWeight = 1 / 1_000;

/** @param isIn whether it counts as degraded by now: it takes longer to trust it again */
export const isTroubled = ({ troubled, calm }: LinkQuality, isIn: boolean): boolean =>
  isIn ? calm < roundsInCalm : troubled >= roundsInTrouble;

export function afterVoices(
  before: LinkQuality,
  kind: Round['kind'],
  voices: readonly Voice[],
): LinkQuality {
  const heard = voices.filter(({ latencyMs }) => latencyMs !== null).length;
  const recent = [...before.recent, heard * 2 >= voices.length].slice(-recentRounds);
  const failed = recent.filter((worked) => !worked).length;
  // A sentinel's datagram goes there and back; a page takes several turns, and its server's time.
  const timed = kind === 'beat' ? voices : [];
  const late = timed.filter((voice) => isLate(before, voice)).length;
  const inTrouble = failed > recentRounds / 2 || (late > 0 && late * 2 > timed.length);
  const usual = timed.reduce(
    (known, voice) => withVoice(known, voice, isLate(before, voice)),
    before.usual,
  );
  return {
    recent,
    usual,
    troubled: inTrouble ? before.troubled + 1 : 0,
    calm: inTrouble ? 0 : before.calm + 1,
  };
}

function isLate({ usual }: LinkQuality, { sourceId, latencyMs }: Voice): boolean {
  const known = usual.get(sourceId);
  if (latencyMs === null || known === undefined || known.count < leastAnswers) return false;
  return latencyMs > known.ms + lateMs && latencyMs > known.ms * lateTimes;
}

function withVoice(
  usual: ReadonlyMap<string, Usual>,
  { sourceId, latencyMs }: Voice,
  isLateOne: boolean,
): ReadonlyMap<string, Usual> {
  if (latencyMs === null) return usual;
  const known = usual.get(sourceId) ?? { ms: latencyMs, count: 0 };
  const share = isLateOne ? lateWeight : Math.max(1 / (known.count + 1), weight);
  const ms = known.ms + (latencyMs - known.ms) * share;
  return new Map([...usual, [sourceId, { ms, count: known.count + 1 }]]);
}
