import { isPublic } from '../../../shared/domain/special-purpose.ts';
import type { Clock, ReverseNames } from '../ports.ts';
import { within } from './within.ts';

/** RFC 1035, section 2.3.4, written out and without the final dot. */
const longestName = 253;
/** Letters, digits, hyphens and the underscore that some names have; what else a record may hold is no name. */
const label = /^[a-z\d_](?:[a-z\d_-]{0,61}[a-z\d_])?$/;

const isName = (text: string): boolean =>
  text.length <= longestName && text.split('.').every((part) => label.test(part));

/** The first that is a name: records hold what their owner wrote into them. */
export function readableName(names: readonly string[]): string | null {
  return names.map((name) => name.replace(/\.$/, '').toLowerCase()).find(isName) ?? null;
}

const withinMs = 3_000;

/** The name of a public address, asked for over the network; null when nobody says one in 3 s. */
export async function reverseNameOf(
  address: string,
  port: ReverseNames,
  clock: Clock,
  signal: AbortSignal,
): Promise<string | null> {
  if (!isPublic(address) || signal.aborted) return null;
  const ending = new AbortController();
  try {
    const asked = port.namesOf(address, ending.signal);
    return readableName((await within(asked, withinMs, clock, signal)) ?? []);
  } finally {
    ending.abort('cancelled');
  }
}
