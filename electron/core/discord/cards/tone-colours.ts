import type { Tone } from './card.ts';

/** Those of the interface (renderer/styles/tokens.css): sea, lamp, bad. */
export const toneColours: Readonly<Record<Tone, number | null>> = {
  good: 0x82d8d1,
  notice: 0xffbf3f,
  bad: 0xa02a1c,
  plain: null,
};

/** Each line small and dim, in Discord's Markdown. */
export const small = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line.trim() === '' ? line : `-# ${line}`))
    .join('\n');
