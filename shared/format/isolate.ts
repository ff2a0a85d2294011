import { isRightToLeft } from './reader-locale.ts';

/**
 * A text that runs from left to right in every language, such as 2026-03-01 14:02: its groups of digits would change
 * places among Arabic words. Isolated as Unicode's bidirectional algorithm has it (UAX 9, LRI and PDI).
 */
export const leftToRight = (text: string, locale: string): string =>
  isRightToLeft(locale) ? `\u2066${text}\u2069` : text;

/** A text of another direction, such as an address, whose neighbours keep their places (UAX 9, FSI and PDI). */
export const isolated = (text: string, locale: string): string =>
  isRightToLeft(locale) ? `\u2068${text}\u2069` : text;
