import type { Completion } from '../command/command.ts';

/** Those that what is typed so far is part of, at most as many as Discord shows. */
export function matching(
  completions: readonly Completion[],
  typedSoFar: string,
): readonly Completion[] {
  const typed = typedSoFar.trim().toLowerCase();
  return completions
    .filter(({ name, value }) => [name, value].some((text) => text.toLowerCase().includes(typed)))
    .slice(0, 25);
}
