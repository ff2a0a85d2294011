import { replaceAddressesIn } from '../../../../shared/domain/mask.ts';
import { cutLine } from '../cards/cut-text.ts';
import { plain } from '../cards/plain.ts';
import type { Asking } from '../command/command.ts';

/** A text of somebody else, such as an error of a source, with its addresses as this answer may show them. */
export const maskedText = ({ shown }: Pick<Asking, 'shown'>, text: string): string =>
  plain(replaceAddressesIn(text, shown));

/** The same letter by letter, in backticks: for values and names of settings. @param longest in characters */
export const maskedCode = (
  { shown }: Pick<Asking, 'shown'>,
  text: string,
  longest = 200,
): string => {
  // Cut behind the masking: half an address is no address, and nobody would know it.
  const line = cutLine(replaceAddressesIn(text, shown), longest);
  return `\`${line.replaceAll('`', "'")}\``;
};
