import type { Observation } from '../../shared/domain/observation.ts';

/** Who names one of these addresses; two sources of one operator count as one voice. */
export function agreeingOperators(
  evidence: readonly Observation[],
  addresses: readonly string[],
): readonly string[] {
  const agreeing = evidence.filter(({ answer }) => answer.ok && addresses.includes(answer.value));
  return [...new Set(agreeing.map((observation) => observation.operator))];
}
