import type { Change } from '../../../../shared/domain/change.ts';
import type { Observation } from '../../../../shared/domain/observation.ts';
import type { CardBlock } from '../cards/card.ts';
import { plain } from '../cards/plain.ts';
import { timestamp } from '../cards/timestamp.ts';
import { addressText } from '../commands-parts/address-text.ts';
import { changeSentence } from '../commands-parts/change-sentence.ts';
import { operatorsNaming } from '../commands-parts/evidence-lines.ts';
import { namesText } from '../commands-parts/names-text.ts';
import { networkText } from '../commands-parts/network-text.ts';
import { factsBlock } from './facts-block.ts';
import type { Teller } from './teller.ts';

/** Old and new, how long the old one held, who says so, and where the new one leads. */
export function changeBlocks(
  teller: Teller,
  change: Change,
  evidence: readonly Observation[],
): readonly CardBlock[] {
  const { words, format } = teller;
  const insights = change.known?.insights ?? [];
  const { provider, place } = networkText(teller, insights);
  return [
    { type: 'text', text: changeSentence(teller, change) },
    ...factsBlock(words, [
      ['changeDetail.before', addressText(teller, change.before)],
      ['changeDetail.after', addressText(teller, change.after)],
      ['changeDetail.held', change.heldMs === null ? null : format.duration(change.heldMs)],
      ['changeDetail.firstSeen', timestamp(change.firstSeenAt, 'dateTime')],
      ['evidence.show', evidenceText(teller, change.after, evidence)],
      ['network.provider', provider],
      ['network.place', place],
      ['evidenceDrawer.names', namesText(teller, insights)],
    ]),
  ];
}

/** "3 operators agree · Example, Sample and Third" */
function evidenceText(
  { words, format }: Teller,
  addresses: readonly string[],
  evidence: readonly Observation[],
): string | null {
  const count = operatorsNaming(evidence, addresses);
  if (count === 0) return null;
  const naming = evidence.filter(({ answer }) => answer.ok && addresses.includes(answer.value));
  const operators = [...new Set(naming.map(({ operator }) => plain(operator)))];
  const agree = words(addresses.length > 1 ? 'evidence.name' : 'evidence.agree', { count });
  return `${agree} · ${format.list(operators)}`;
}
