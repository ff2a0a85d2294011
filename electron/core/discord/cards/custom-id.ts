// What a button, choice or form carries, so that nobody has to remember it: clicks of last year are still understood.
//
//   1|80351110224678912|2|history|open|41      version, asker, ordinal, command, action, values

import type { CardAction } from './card.ts';

/** A newer layout gets another version: what it does not know is stale, not an error. */
const version = '1';
/** Of Discord. */
const longest = 100;

export interface CustomId extends CardAction {
  /** Who alone may use it; null: whoever may use the command. */
  readonly asker: string | null;
}

const escape = (part: string): string => part.replaceAll('%', '%25').replaceAll('|', '%7C');
const unescape = (part: string): string => part.replaceAll('%7C', '|').replaceAll('%25', '%');

/**
 * Null where it would be too long for Discord.
 * @param ordinal tells apart what is there several times in one message: Discord wants every id only once
 */
export function writeCustomId(id: CustomId, ordinal = 0): string | null {
  const { command, action, values, asker } = id;
  const text = [
    version,
    asker ?? '',
    ordinal === 0 ? '' : String(ordinal),
    command,
    action,
    ...values,
  ]
    .map(escape)
    .join('|');
  return text.length <= longest ? text : null;
}

/** Null for the id of another version or of somebody else. */
export function parseCustomId(text: string): CustomId | null {
  const parts = text.split('|').map(unescape);
  const [found, asker = '', ordinal = '', command = '', action, ...values] = parts;
  if (found !== version || command === '' || action === undefined) return null;
  if (!/^\d*$/.test(asker) || !/^\d*$/.test(ordinal)) return null;
  return { command, action, values, asker: asker === '' ? null : asker };
}

/** Writes the ids of one message, each only once. */
export type IdWriter = (action: CardAction) => string | null;

export function createIdWriter(asker: string | null): IdWriter {
  const given = new Set<string>();
  return (action) => {
    for (let ordinal = 0; ; ordinal += 1) {
      const id = writeCustomId({ ...action, asker }, ordinal);
      if (id === null || !given.has(id)) {
        if (id !== null) given.add(id);
        return id;
      }
    }
  };
}
