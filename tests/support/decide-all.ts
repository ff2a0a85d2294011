import {
  type Current,
  decide,
  type Decided,
  nothingDecided,
  type Verdict,
} from '../../electron/core/address/decide.ts';
import type { Look } from '../../electron/core/address/look.ts';
import type { IdentityOf } from '../../electron/core/address/tally.ts';

export interface Step {
  readonly verdict: Verdict;
  readonly decided: Decided;
}

interface Options {
  readonly identityOf?: IdentityOf;
  readonly current?: Current | null;
}

/** Known at the start: ours since the beginning of time. */
export const currently = (...addresses: readonly string[]): Current => ({
  addresses,
  since: -1_000_000,
  confirmedAt: -1_000,
});

/** What decide() makes of one look after another; each look's end is `now` too. */
export function decideAll(
  looks: readonly Look[],
  { identityOf = (address) => address, current = null }: Options = {},
): readonly Step[] {
  const steps: Step[] = [];
  let decided: Decided = { ...nothingDecided, current };
  for (const look of looks) {
    const decision = decide(decided, look, identityOf, look.endedMs);
    steps.push(decision);
    decided = decision.decided;
  }
  return steps;
}

/** In a word or two: `confirmed`, `unknown again`, `candidate B`, `replaced A -> B`. */
export function wordsFor({ verdict }: Step): string {
  switch (verdict.type) {
    case 'candidate':
      return `candidate ${verdict.candidate.address}`;
    case 'change': {
      const { kind, before, after } = verdict.change;
      return `${kind} ${before.join('+')} -> ${after.join('+')}`;
    }
    default:
      return verdict.repeat ? `${verdict.type} again` : verdict.type;
  }
}
