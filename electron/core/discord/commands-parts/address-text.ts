import type { Asking } from '../command/command.ts';

/** Of an egress set, which may have dozens. */
const mostAddresses = 4;

/** As this answer may show them, in code: `81.2.•.•`. */
export function addressText(
  { shown, format }: Pick<Asking, 'shown' | 'format'>,
  addresses: readonly string[],
): string {
  // Those of one provider often look alike once they are masked.
  const texts = [...new Set(addresses.map(shown))].map((text) => `\`${text}\``);
  return format.list(
    texts.length > mostAddresses ? [...texts.slice(0, mostAddresses), '…'] : texts,
  );
}
