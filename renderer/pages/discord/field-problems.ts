// What is wrong with what is being typed, before the host is asked. The host's own rules: shared/domain/bot-definition.ts.

/** An id of Discord: 64 bits as a number. */
export const isDiscordId = (text: string): boolean => /^\d{17,20}$/.test(text);

export type IdProblem = 'shape' | 'taken';

/** Null while nothing is typed. */
export function idProblem(text: string, taken: readonly string[]): IdProblem | null {
  if (text === '') return null;
  if (!isDiscordId(text)) return 'shape';
  return taken.includes(text) ? 'taken' : null;
}

const longestPrefix = 5;
export type PrefixProblem = 'spaces' | 'long';

export function prefixProblem(text: string): PrefixProblem | null {
  if (/\s/.test(text)) return 'spaces';
  return text.length > longestPrefix ? 'long' : null;
}

/** Quiet hours have two ends, and they differ: one alone would never be quiet, or always. */
export type QuietProblem = 'from' | 'to' | 'same';

export function quietProblem(from: string, to: string): QuietProblem | null {
  if (from === '' && to !== '') return 'from';
  if (to === '' && from !== '') return 'to';
  return from !== '' && from === to ? 'same' : null;
}
