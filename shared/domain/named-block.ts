import type { Ip } from './ip.ts';
import { containsIp, knownPrefix, type Prefix } from './prefix.ts';

/** A block of addresses and what it is called, for a sentence on screen. */
export interface NamedBlock {
  readonly prefix: Prefix;
  readonly name: string;
}

/** Blocks of the program's own data, from their name to their prefixes. */
export const namedBlocks = (
  data: Readonly<Record<string, readonly string[]>>,
): readonly NamedBlock[] =>
  Object.entries(data).flatMap(([name, prefixes]) =>
    prefixes.map((prefix) => ({ name, prefix: knownPrefix(prefix) })),
  );

/** The smallest block that an address lies in, so that its name says the most. */
export function smallestBlockOf(ip: Ip, blocks: readonly NamedBlock[]): NamedBlock | null {
  let smallest: NamedBlock | null = null;
  for (const block of blocks) {
    if (!containsIp(block.prefix, ip)) continue;
    if (smallest === null || block.prefix.length > smallest.prefix.length) smallest = block;
  }
  return smallest;
}
