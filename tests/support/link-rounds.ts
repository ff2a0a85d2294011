import {
  advance,
  type LinkJudgement,
  unknownJudgement,
} from '../../electron/core/link/link-judge.ts';
import type { Round, Voice } from '../../electron/core/link/link-round.ts';

/** `a` answers after 20 ms, `a!` does not; `b@ipv6 http` goes another way than `ipv4 stun`, `c=400` takes that long. */
export const voice = (word: string): Voice => {
  const [, operator = '', silent, way = 'ipv4 stun', ms = '20'] =
    /^([a-z]+)(!?)(?:@(\w+ \w+))?(?:=(\d+))?$/.exec(word) ?? [];
  return {
    sourceId: `${operator} ${way}`,
    operator,
    way,
    latencyMs: silent === '!' ? null : Number(ms),
  };
};

/** `beat a!`, `look a!@ipv4_http b!@ipv4_dns`: at this second of both clocks. */
export const round = (text: string, second: number): Round => {
  const [kind = 'beat', ...words] = text.split(' ');
  return {
    kind: kind === 'look' ? 'look' : 'beat',
    at: second * 1_000,
    atMs: second * 1_000,
    voices: words.map((word) => voice(word.replace('_', ' '))),
  };
};

/** One round after the other, every ten seconds. */
export const after = (
  rounds: readonly string[],
  before: LinkJudgement = unknownJudgement,
  firstSecond = 0,
): LinkJudgement =>
  rounds.reduce(
    (judgement, text, index) =>
      advance(judgement, { type: 'round', round: round(text, firstSecond + index * 10) }),
    before,
  );
