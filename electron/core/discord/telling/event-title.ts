import { assertNever } from '../../../../shared/assert-never.ts';
import type { NewToldEvent } from '../../../../shared/domain/told-event.ts';
import { plain } from '../cards/plain.ts';
import { changeLine } from '../commands-parts/change-sentence.ts';
import type { Teller } from './teller.ts';

export function eventTitle(teller: Teller, event: NewToldEvent): string {
  return teller.words(`botTold.title.${event.kind}`, valuesOf(teller, event));
}

/** All that there is room for in a line among others. */
export function eventLine(teller: Teller, event: NewToldEvent): string {
  switch (event.kind) {
    case 'address-changed':
    case 'egress-set':
      return changeLine(teller, event.data.change);
    case 'line-back': {
      const { downMs } = event.data;
      return downMs === null
        ? eventTitle(teller, event)
        : teller.words('botTold.backAfter', { held: teller.format.duration(downMs) });
    }
    default:
      return eventTitle(teller, event);
  }
}

function valuesOf({ words }: Teller, event: NewToldEvent): object {
  switch (event.kind) {
    case 'flapping':
      return { family: words(`family.${event.data.family}`, {}) };
    case 'source-trouble':
    case 'source-recovered':
      return { source: plain(event.data.source) };
    case 'bot-down':
    case 'bot-back':
      return { bot: plain(event.data.bot) };
    case 'started':
      return { version: plain(event.data.version) };
    case 'address-changed':
    case 'egress-set':
    case 'line-lost':
    case 'line-back':
    case 'storage-degraded':
    case 'storage-recovered':
    case 'daily-report':
    case 'weekly-report':
      return {};
    default:
      return assertNever(event);
  }
}
