// The cards of what is told: of an event, of several that waited, of a test, of somebody's own words.

import { assertNever } from '../../../../shared/assert-never.ts';
import type { Observation } from '../../../../shared/domain/observation.ts';
import type { ToldEvent, ToldKind } from '../../../../shared/domain/told-event.ts';
import type { OutboxMessage } from '../../channels/channel.ts';
import type { Card, CardBlock, Tone } from '../cards/card.ts';
import { plain } from '../cards/plain.ts';
import { timestamp } from '../cards/timestamp.ts';
import { eventBlocks } from './event-blocks.ts';
import { eventLine, eventTitle } from './event-title.ts';
import type { Teller } from './teller.ts';
import { checkButton, toldButtons } from './told-buttons.ts';

/** From then on it is told late, and with both times. */
const lateMs = 2 * 60_000;
/** Of a digest; all of a card has 4,000 characters. */
const mostLines = 25;

const tones: { readonly [Kind in ToldKind]: Tone } = {
  'address-changed': 'notice',
  'egress-set': 'notice',
  flapping: 'notice',
  'source-trouble': 'notice',
  'source-recovered': 'good',
  'line-lost': 'bad',
  'line-back': 'good',
  'storage-degraded': 'bad',
  'storage-recovered': 'good',
  'bot-down': 'bad',
  'bot-back': 'good',
  started: 'plain',
  'daily-report': 'plain',
  'weekly-report': 'plain',
};

/** @param evidence of the change that an event tells of; none for any other message */
export function messageCard(
  teller: Teller,
  { payload, events }: Pick<OutboxMessage, 'payload' | 'events'>,
  evidence: readonly Observation[] = [],
): Card {
  switch (payload.type) {
    case 'event': {
      const [event] = events;
      if (event === undefined) throw new Error('A message of an event has none.');
      return eventCard(teller, event, evidence);
    }
    case 'digest':
      return digestCard(teller, events);
    case 'test':
      return testCard(teller, payload.asker);
    case 'text':
      return textCard(teller, payload.text);
    default:
      return assertNever(payload);
  }
}

const eventCard = (teller: Teller, event: ToldEvent, evidence: readonly Observation[]): Card => ({
  tone: tones[event.kind],
  title: eventTitle(teller, event),
  blocks: [...eventBlocks(teller, event, evidence), ...lateBlocks(teller, event)],
  buttons: toldButtons(teller.words, 'change' in event.data ? event.data.change.id : 0),
});

function lateBlocks({ words, now }: Teller, event: ToldEvent): readonly CardBlock[] {
  const happenedAt = newsOf(event);
  if (now - happenedAt <= lateMs) return [];
  const style =
    Math.floor(happenedAt / 86_400_000) === Math.floor(now / 86_400_000) ? 'time' : 'dateTime';
  const times = { happened: timestamp(happenedAt, style), told: timestamp(now, style) };
  return [{ type: 'note', text: words('botTold.late', times) }];
}

/** When it became worth telling: some only do by lasting, and that is not late. */
function newsOf({ kind, at, recordedAt }: ToldEvent): number {
  return kind === 'source-trouble' ||
    kind === 'bot-down' ||
    kind === 'daily-report' ||
    kind === 'weekly-report'
    ? recordedAt
    : at;
}

function digestCard(teller: Teller, events: readonly ToldEvent[]): Card {
  const { words } = teller;
  const shown = events.slice(-mostLines);
  const earlier = events.length - shown.length;
  return {
    tone: 'notice',
    title: words('botTold.digest', { count: events.length }),
    blocks: [
      { type: 'text', text: words('botTold.digestLead', {}) },
      ...(earlier === 0
        ? []
        : [{ type: 'note', text: words('botTold.earlier', { count: earlier }) } as const]),
      {
        type: 'text',
        text: shown
          .map((event) => `${timestamp(event.at, 'dateTime')} · ${eventLine(teller, event)}`)
          .join('\n'),
      },
    ],
    buttons: toldButtons(words, 0),
  };
}

function testCard({ words }: Teller, asker: string): Card {
  // A person on Discord is shown by name; nobody is pinged.
  const who = /^\d{17,20}$/.test(asker) ? `<@${asker}>` : plain(asker);
  return {
    tone: 'good',
    title: words('botTold.title.test', {}),
    blocks: [
      { type: 'text', text: words('botTold.test', {}) },
      { type: 'note', text: words('botTold.asked', { who }) },
    ],
    buttons: toldButtons(words, 0),
  };
}

const textCard = ({ words }: Teller, text: string): Card => ({
  tone: 'plain',
  title: words('botTold.title.text', {}),
  blocks: [{ type: 'text', text }],
  buttons: [[checkButton(words)]],
});
