import type { Change } from '../../../shared/domain/change.ts';
import type { AddressInsight } from '../../../shared/domain/insight.ts';

/**
 * What a row is drawn as: a rotation inside a prefix is quiet, because nobody moved.
 * What was recorded but not told for another reason (flapping already told, a set that grew) is quiet too.
 */
export type ChangeLook = 'first' | 'moved' | 'several' | 'quiet';

export function changeLook({ kind, told }: Pick<Change, 'kind' | 'told'>): ChangeLook {
  if (kind === 'within-prefix' || !told) return 'quiet';
  if (kind === 'first') return 'first';
  return kind === 'egress-set' ? 'several' : 'moved';
}

/** What was known then of the address that a change is named by. */
export function insightOf(change: Pick<Change, 'after' | 'known'>): AddressInsight | null {
  const [address] = change.after;
  return change.known?.insights.find((insight) => insight.address === address) ?? null;
}
