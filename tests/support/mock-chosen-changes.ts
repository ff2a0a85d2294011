import type { ParsedInput } from '../../shared/contract/index.ts';
import type { Change } from '../../shared/domain/change.ts';

/** The changes that a query of the contract chooses, in the order they have. */
export function chosenOf<Kept extends Change>(
  history: readonly Kept[],
  chosen: Omit<ParsedInput<'history.patterns'>, 'timeZone'>,
): readonly Kept[] {
  const { text, family, asn, country, from, to } = chosen;
  const insights = (change: Change) => change.known?.insights ?? [];
  return history.filter(
    (change) =>
      (family === null || change.family === family) &&
      (text === '' ||
        [...change.before, ...change.after].some((address) => address.includes(text))) &&
      (asn === null || insights(change).some(({ network }) => network?.asn === asn)) &&
      (country === null || insights(change).some((insight) => insight.country === country)) &&
      (from === null || change.confirmedAt >= from) &&
      (to === null || change.confirmedAt < to),
  );
}
