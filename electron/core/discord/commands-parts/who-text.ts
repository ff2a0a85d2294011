import type { Asking } from '../command/command.ts';
import { maskedText } from './masked-text.ts';

/** Whoever gave an order: a Discord user by name (nobody is pinged by a card), `owner`, `system`. */
export const whoText = (asking: Pick<Asking, 'shown'>, who: string): string =>
  /^\d{17,20}$/.test(who) ? `<@${who}>` : maskedText(asking, who);
