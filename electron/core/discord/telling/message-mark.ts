// By what a message of ours is found again. Discord gives no nonce back when a channel is read (it does not keep it),
// but it keeps the ids of components (https://discord.com/developers/docs/components/reference#anatomy-of-a-component):
// nobody sees them, and every card has a component at its top.

import type { MessageBody } from '../cards/message-body.ts';
import { listOf, partOf } from './json-parts.ts';

/** Those that Discord gives by itself count from 1; with this bit ours are none of them, and still fit 32 with a sign. */
const ours = 0x4000_0000;

/** FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/), of which the lower 30 are kept. */
export function markOf(name: string): number {
  let hash = 0x811c_9dc5;
  for (const sign of name) {
    hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x0100_0193);
  }
  return (hash & (ours - 1)) | ours;
}

export function withMark(body: MessageBody, mark: number): MessageBody {
  const [first, ...others] = body.components;
  return first === undefined ? body : { ...body, components: [{ ...first, id: mark }, ...others] };
}

/** @param message as Discord's REST gives it */
export const hasMark = (message: unknown, mark: number): boolean =>
  partOf(listOf(partOf(message, 'components'))[0], 'id') === mark;
