import type { Uptime } from '../../../../shared/domain/series.ts';
import type { Snapshot } from '../../../../shared/domain/snapshot.ts';
import type { Card, CardBlock } from '../cards/card.ts';
import { timestamp } from '../cards/timestamp.ts';
import { changeLine } from '../commands-parts/change-sentence.ts';
import { familyHeading, shownFamilies } from '../commands-parts/family-blocks.ts';
import { snapshotTone } from '../commands-parts/snapshot-tone.ts';
import { stateNotes } from '../commands-parts/state-notes.ts';
import { uptimeText } from '../commands-parts/uptime-text.ts';
import { factsBlock } from './facts-block.ts';
import type { Teller } from './teller.ts';
import { checkButton } from './told-buttons.ts';

/**
 * How things are: the address, the line, its uptime today, the last change. Moments are Discord's own, which go on by
 * themselves: the card is another one only when something has happened.
 */
export function statusCard(teller: Teller, snapshot: Snapshot, uptime: Uptime | null): Card {
  const { words } = teller;
  return {
    tone: snapshotTone(snapshot),
    title: words('bot.status.title', {}),
    blocks: [
      ...stateNotes(teller, snapshot),
      { type: 'text', text: addressLines(teller, snapshot) },
      ...factsBlock(words, [
        ['bot.status.line', lineText(teller, snapshot)],
        ['bot.status.uptimeToday', uptimeText(teller, uptime)],
        ['glance.lastChange', changeText(teller, snapshot)],
      ]),
    ],
    buttons: [[checkButton(words)]],
  };
}

/** When the message was last edited: whoever reads it sees whether anybody still does. */
export const editedBlock = ({ words, now }: Teller): CardBlock => ({
  type: 'note',
  text: words('botTold.live.note', { when: timestamp(now, 'relative') }),
});

const addressLines = (teller: Teller, snapshot: Snapshot): string =>
  shownFamilies(snapshot)
    .map(([name, family]) => {
      const heading = familyHeading(teller, name, family);
      return family.since === null
        ? heading
        : `${heading} · ${timestamp(family.since, 'relative')}`;
    })
    .join('\n');

function lineText({ words }: Teller, { link: { state, since } }: Snapshot): string {
  const said = words(`link.${state}`, {});
  return since === null
    ? said
    : words('botTold.live.lineSince', { state: said, when: timestamp(since, 'dateTime') });
}

function changeText(teller: Teller, { lastChange }: Snapshot): string {
  if (lastChange === null) return teller.words('glance.noChange', {});
  return `${changeLine(teller, lastChange)} · ${timestamp(lastChange.confirmedAt, 'relative')}`;
}
