import type { Violation } from './violations.ts';

/** Throws with what the bot, or the double itself, did against Discord's rules. */
export function assertNoViolations(discord: { readonly violations: readonly Violation[] }): void {
  const sentences = discord.violations.map(
    ({ kind, where, message }) => `${kind}: ${where}: ${message}`,
  );
  if (sentences.length > 0) throw new Error(sentences.join('\n'));
}
