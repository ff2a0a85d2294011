import type { Card } from './card.ts';
import { cutText } from './cut-text.ts';
import { limits } from './limits.ts';
import type { MessageBody, MessageFile } from './message-body.ts';

const longestName = 100;

/** A name that stays as it is on its way: Discord replaces other characters itself, and then nothing refers to it. */
export function fileName(name: string): string {
  const safe = name.replace(/[^A-Za-z0-9._-]/g, '_').slice(-longestName);
  return /[A-Za-z0-9]/.test(safe) ? safe : `file${safe}`.slice(0, longestName);
}

export interface ChosenFiles {
  readonly files: readonly MessageFile[];
  readonly attachments: MessageBody['attachments'];
  /** Those that no picture of the card shows. */
  readonly loose: readonly string[];
  readonly has: (name: string) => boolean;
}

/** The files that go along, each name once. */
export function chooseFiles(card: Card, given: readonly MessageFile[]): ChosenFiles {
  const byName = new Map<string, MessageFile>();
  for (const { name, bytes } of given) {
    const safe = fileName(name);
    if (byName.size < limits.files && !byName.has(safe)) byName.set(safe, { name: safe, bytes });
  }
  const alts = new Map(
    card.blocks.flatMap((block) =>
      block.type === 'picture' ? [[fileName(block.file), block.alt] as const] : [],
    ),
  );
  const files = [...byName.values()];
  return {
    files,
    attachments: files.map(({ name }, index) => {
      const description = cutText(alts.get(name) ?? '', limits.alt);
      return {
        id: String(index),
        filename: name,
        ...(description.trim() !== '' && { description }),
      };
    }),
    loose: files.map(({ name }) => name).filter((name) => !alts.has(name)),
    has: (name) => byName.has(fileName(name)),
  };
}
