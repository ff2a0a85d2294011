import type { LinkSnapshot } from '../../../../shared/domain/link.ts';
import type { Asking } from '../command/command.ts';

/** "The line has been up for 23 h 51 m" */
export const linkText = (
  { words, format, now }: Pick<Asking, 'words' | 'format' | 'now'>,
  { state, since }: LinkSnapshot,
): string =>
  since === null
    ? words(`link.${state}`, {})
    : words(`link.${state}For`, { held: format.duration(Math.max(0, now - since)) });
