import { maskAs, type Mask } from '../../../../shared/domain/mask.ts';
import type { Words } from '../../../../shared/format/words.ts';
import type { Asking } from '../command/command.ts';

/** With what something is told in one place. */
export type Teller = Pick<Asking, 'words' | 'format' | 'mask' | 'shown' | 'now'>;

/** @param now UTC milliseconds */
export const tellerOf = ({ words, format }: Words, mask: Mask, now: number): Teller => ({
  words,
  format,
  mask,
  shown: (address) => maskAs(address, mask),
  now,
});
