import type { Clock, Random } from '../ports.ts';

/**
 * Names of messages that no other has: the moment, five bytes of chance, and a count, so that two of one moment differ
 * whatever chance says. At most 25 characters, which is what Discord takes.
 */
export function createNonces(
  clock: Pick<Clock, 'now'>,
  random: Pick<Random, 'bytes'>,
): () => string {
  let count = 0;
  return () => {
    count = (count + 1) % 36 ** 5;
    const chance = [...random.bytes(5)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return `${clock.now().toString(36)}-${chance}-${count.toString(36)}`.slice(-25);
  };
}
