import type { Change, ChangeDetail } from '../../../../shared/domain/change.ts';
import type { Card, CardBlock, CardButton } from '../cards/card.ts';
import { plain } from '../cards/plain.ts';
import { timestamp } from '../cards/timestamp.ts';
import type { Asking } from '../command/command.ts';
import { addressText } from './address-text.ts';
import { changeSentence } from './change-sentence.ts';
import { changesAction, type ChangesView } from './changes-card.ts';
import { evidenceLines } from './evidence-lines.ts';
import { namesText } from './names-text.ts';
import { networkText } from './network-text.ts';

/** Before, after, what was known then, when exactly, who said so, and what followed. */
export const changeCard = (asking: Asking, view: ChangesView, change: ChangeDetail): Card => ({
  tone: 'plain',
  title: asking.words('changeDetail.title', { id: asking.format.number(change.id) }),
  blocks: [
    { type: 'text', text: changeSentence(asking, change) },
    { type: 'facts', facts: factsOf(asking, change) },
    ...thenBlocks(asking, change),
    { type: 'line' },
    ...evidenceBlocks(asking, change),
    { type: 'note', text: endText(asking, change) },
  ],
  buttons: [
    [
      neighbourButton(asking, view, 'previous', change.previous),
      neighbourButton(asking, view, 'next', change.next),
      {
        label: asking.words('bot.button.back', {}),
        emoji: '↩️',
        look: 'secondary',
        action: changesAction(view),
      },
    ],
  ],
});

function factsOf(asking: Asking, change: ChangeDetail) {
  const { words, format } = asking;
  const { provider, place } = networkText(asking, change.known?.insights ?? []);
  const before = change.before.length === 0 ? null : addressText(asking, change.before);
  const facts: readonly (readonly [string, string | null])[] = [
    ['changeDetail.before', before],
    ['changeDetail.after', addressText(asking, change.after)],
    ['changeDetail.firstSeen', exact(change.firstSeenAt)],
    ['changeDetail.confirmed', exact(change.confirmedAt)],
    ['changeDetail.held', change.heldMs === null ? null : format.duration(change.heldMs)],
    ['network.provider', provider],
    ['network.place', place],
    ['evidenceDrawer.names', namesText(asking, change.known?.insights ?? [])],
  ];
  return facts.flatMap(([key, value]) => (value === null ? [] : [{ name: words(key, {}), value }]));
}

const exact = (at: number): string => `${timestamp(at, 'dateTime')} · ${timestamp(at, 'relative')}`;

/** What the line was like when it happened. */
function thenBlocks({ words, shown }: Asking, { known }: ChangeDetail): readonly CardBlock[] {
  const tunnel = known?.tunnel ?? null;
  const nat = known?.nat ?? null;
  const routerAddress = nat === null ? '' : `\`${shown(nat.routerAddress)}\``;
  const texts = [
    tunnel === null
      ? []
      : words('changeDetail.tunnelDetail', { interfaceName: plain(tunnel.interfaceName) }),
    nat?.kind === 'carrier-grade' ? words('changeDetail.carrierDetail', { routerAddress }) : [],
    nat?.kind === 'double' ? words('changeDetail.doubleDetail', { routerAddress }) : [],
  ].flat();
  return texts.map((text) => ({ type: 'text', text }));
}

function evidenceBlocks(asking: Asking, { evidence }: ChangeDetail): readonly CardBlock[] {
  if (evidence.length === 0) {
    return [{ type: 'note', text: asking.words('bot.history.noEvidence', {}) }];
  }
  const title = `**${asking.words('changeDetail.evidence', {})}**`;
  return [{ type: 'text', text: `${title}\n${evidenceLines(asking, evidence)}` }];
}

function endText({ words, format }: Asking, { next }: ChangeDetail): string {
  if (next === null) return words('changeDetail.stillOurs', {});
  return words('changeDetail.endedBy', {
    when: timestamp(next.confirmedAt, 'dateTime'),
    held: next.heldMs === null ? '?' : format.duration(next.heldMs),
  });
}

function neighbourButton(
  { words }: Asking,
  view: ChangesView,
  side: 'previous' | 'next',
  change: Change | null,
): CardButton {
  return {
    label: words(`changeDetail.${side}`, {}),
    emoji: side === 'previous' ? '⬅️' : '➡️',
    look: 'secondary',
    action: changesAction(view, change?.id ?? null),
    isDisabled: change === null,
  };
}
