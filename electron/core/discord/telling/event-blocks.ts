// What a card says of an event: what happened, since when, what it means and what to do.

import { assertNever } from '../../../../shared/assert-never.ts';
import type { Blame } from '../../../../shared/domain/link.ts';
import type { Observation } from '../../../../shared/domain/observation.ts';
import type { NewToldEvent } from '../../../../shared/domain/told-event.ts';
import type { CardBlock } from '../cards/card.ts';
import { plain } from '../cards/plain.ts';
import { timestamp } from '../cards/timestamp.ts';
import { botReasonText } from '../commands-parts/bot-reason-text.ts';
import { changeBlocks } from './change-blocks.ts';
import { factsBlock } from './facts-block.ts';
import { reportBlocks } from './report-blocks.ts';
import type { Teller } from './teller.ts';

/** @param evidence the answers that confirmed a change; none for what is no change */
export function eventBlocks(
  teller: Teller,
  event: NewToldEvent,
  evidence: readonly Observation[],
): readonly CardBlock[] {
  const { words, format, mask } = teller;
  const happened = (values: object, variant = ''): CardBlock =>
    text(words(`botTold.happened.${event.kind}${variant}`, values));
  const advice = (variant = ''): CardBlock =>
    text(words(`botTold.advice.${event.kind}${variant}`, {}));
  switch (event.kind) {
    case 'address-changed':
    case 'egress-set':
      return [...changeBlocks(teller, event.data.change, evidence), advice()];
    case 'flapping':
      return [happened({ when: exact(event.data.since) }), advice()];
    case 'source-trouble': {
      const { error } = event.data;
      const why = error === null ? null : words(`observation.error.${error.code}`, {});
      return [
        happened({ ...sourceValues(teller, event.data), when: exact(event.at) }),
        ...factsBlock(words, [['botTold.fact.answer', why]]),
        advice(),
      ];
    }
    case 'source-recovered': {
      const held = format.duration(event.data.troubledMs);
      return [happened({ ...sourceValues(teller, event.data), held })];
    }
    case 'line-lost': {
      const { since, blame } = event.data;
      return [
        happened({ when: relative(since) }),
        ...factsBlock(words, [
          ['botTold.fact.began', exact(since)],
          ['botTold.fact.cause', blameText(teller, blame)],
        ]),
        text(words(`botTold.remedy.${blame ?? 'unjudged'}`, {})),
      ];
    }
    case 'line-back': {
      const { since, downMs, blame } = event.data;
      const held = downMs === null ? null : format.duration(downMs);
      return [
        held === null
          ? happened({ when: relative(event.at) }, '-unsure')
          : happened({ when: relative(event.at), held }),
        ...factsBlock(words, [
          ['botTold.fact.began', exact(since)],
          ['botTold.fact.ended', exact(event.at)],
          ['botTold.fact.cause', blameText(teller, blame)],
        ]),
      ];
    }
    case 'storage-degraded':
      return [
        happened({ when: exact(event.at) }),
        // It names folders of the machine.
        ...factsBlock(words, [
          ['botTold.fact.why', mask === 'full' ? plain(event.data.reason) : null],
        ]),
        advice(),
      ];
    case 'storage-recovered':
      return [happened({ held: format.duration(event.data.degradedMs) })];
    case 'bot-down':
      return [
        happened({ bot: plain(event.data.bot), when: exact(event.at) }),
        ...factsBlock(words, [['botTold.fact.why', botReasonText(teller, event.data.reason)]]),
        // Only what has ended for good is critical.
        advice(event.severity === 'critical' ? '-ended' : ''),
      ];
    case 'bot-back': {
      const { bot, downMs } = event.data;
      return [happened({ bot: plain(bot), held: format.duration(downMs) })];
    }
    case 'started': {
      const { version, previousEndAt } = event.data;
      const values = { version: plain(version), when: exact(event.at) };
      if (previousEndAt === null) return [happened(values)];
      const held = format.duration(Math.max(0, event.at - previousEndAt));
      return [happened({ ...values, held }, '-again')];
    }
    case 'daily-report':
    case 'weekly-report':
      return reportBlocks(teller, event.data);
    default:
      return assertNever(event);
  }
}

const text = (content: string): CardBlock => ({ type: 'text', text: content });
const exact = (at: number): string => timestamp(at, 'dateTime');
const relative = (at: number): string => timestamp(at, 'relative');

const sourceValues = (
  { words }: Teller,
  {
    source,
    operator,
    family,
  }:
    | (NewToldEvent & { readonly kind: 'source-trouble' })['data']
    | (NewToldEvent & { readonly kind: 'source-recovered' })['data'],
) => ({
  source: plain(source),
  operator: plain(operator),
  family: words(`family.${family}`, {}),
});

const blameText = ({ words }: Teller, blame: Blame | null): string | null =>
  blame === null ? null : words(`line.blame.${blame}`, {});
