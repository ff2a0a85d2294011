import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  advance,
  type LinkJudgement,
  type LinkNews,
  unknownJudgement,
} from '../../../../../electron/core/link/link-judge.ts';
import type { Round, Voice } from '../../../../../electron/core/link/link-round.ts';

const voices = (operators: readonly string[], canAnswer: boolean): fc.Arbitrary<Voice> =>
  fc
    .record({
      operator: fc.constantFrom(...operators),
      way: fc.constantFrom('ipv4 http', 'ipv4 dns', 'ipv4 stun', 'ipv6 http', 'ipv6 stun'),
      latencyMs: canAnswer ? fc.option(fc.nat(2_000)) : fc.constant(null),
    })
    .map((voice) => ({ ...voice, sourceId: `${voice.operator} ${voice.way}` }));

const news = (voice: fc.Arbitrary<Voice>): fc.Arbitrary<readonly LinkNews[]> => {
  const round = fc.record({
    kind: fc.constantFrom('beat' as const, 'look' as const),
    gapMs: fc.integer({ min: 0, max: 40_000 }),
    // The wall clock may be set; the other one only runs.
    stepMs: fc.oneof(
      { weight: 9, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.integer({ min: -9e6, max: 9e6 }) },
    ),
    voices: fc.array(voice, { maxLength: 3 }),
    else: fc.constantFrom(null, null, null, null, 'lost-sight' as const, 'moved' as const),
  });
  return fc.array(round, { maxLength: 60 }).map((rounds) => {
    let at = 1e12;
    let atMs = 0;
    return rounds.flatMap((drawn): LinkNews[] => {
      at += drawn.gapMs + drawn.stepMs;
      atMs += drawn.gapMs;
      const told: Round = { kind: drawn.kind, at, atMs, voices: drawn.voices };
      return [
        ...(drawn.else === 'lost-sight' ? [{ type: 'lost-sight', at } as const] : []),
        ...(drawn.else === 'moved' ? [{ type: 'moved' } as const] : []),
        { type: 'round', round: told },
      ];
    });
  });
};

const states = (all: readonly LinkNews[]): readonly LinkJudgement[] => {
  const seen: LinkJudgement[] = [unknownJudgement];
  for (const one of all) seen.push(advance(seen.at(-1) ?? unknownJudgement, one));
  return seen;
};

const everybody = ['a', 'b', 'c'];

describe('the link, whatever is heard', () => {
  it('never goes offline for one operator', () => {
    fc.assert(
      fc.property(news(voices(['a'], true)), (all) => {
        expect(states(all).some(({ state }) => state === 'offline')).toBe(false);
      }),
    );
  });

  it('is never anything but unknown or offline as long as nobody answers', () => {
    fc.assert(
      fc.property(news(voices(everybody, false)), (all) => {
        expect(new Set(states(all).map(({ state }) => state))).not.toContain('online');
        expect(new Set(states(all).map(({ state }) => state))).not.toContain('degraded');
      }),
    );
  });

  it('never goes offline in a round in which somebody answers, nor online in one in which nobody does', () => {
    fc.assert(
      fc.property(news(voices(everybody, true)), (all) => {
        const seen = states(all);
        for (const [index, one] of all.entries()) {
          const [before, after] = [seen[index]?.state, seen[index + 1]?.state];
          if (one.type !== 'round' || before === after) continue;
          const heard = one.round.voices.some(({ latencyMs }) => latencyMs !== null);
          expect([after === 'offline' && heard, before === 'offline' && !heard]).toEqual([
            false,
            false,
          ]);
        }
      }),
    );
  });

  it('has no state that begins before the one before it', () => {
    fc.assert(
      fc.property(news(voices(everybody, true)), (all) => {
        const since = states(all).flatMap((judgement) => judgement.since ?? []);
        expect(since).toEqual(since.toSorted((one, other) => one - other));
      }),
    );
  });

  it('is offline after any 20 s in which every look failed with two operators', () => {
    fc.assert(
      fc.property(news(voices(everybody, true)), (all) => {
        const silent = (second: number): LinkNews => ({
          type: 'round',
          round: {
            kind: 'look',
            at: 2e12 + second * 1_000,
            atMs: 1e9 + second * 1_000,
            voices: ['a', 'b'].flatMap((operator) =>
              ['ipv4 http', 'ipv6 http', 'ipv4 dns', 'ipv4 stun', 'ipv6 stun'].map((way) => ({
                sourceId: operator,
                operator,
                way,
                latencyMs: null,
              })),
            ),
          },
        });
        const seen = states([...all, { type: 'moved' }, silent(0), silent(10), silent(20)]);
        expect(seen.at(-1)?.state).toBe('offline');
      }),
    );
  });
});
