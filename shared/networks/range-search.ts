/**
 * The row whose range a key lies in: the last one that starts at or before it. Binary search, so that half a million
 * rows take 19 steps.
 * @param starts rows of `words` 32-bit words each, the most significant first, in ascending order
 * @param key as many words as a row has; more are left unread
 * @returns -1 before the first row
 */
export function rowAtOrBefore(starts: Uint32Array, words: number, key: ArrayLike<number>): number {
  let low = 0;
  let high = starts.length / words;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (startsAfter(starts, middle * words, words, key)) high = middle;
    else low = middle + 1;
  }
  return low - 1;
}

function startsAfter(
  starts: Uint32Array,
  at: number,
  words: number,
  key: ArrayLike<number>,
): boolean {
  for (let word = 0; word < words; word += 1) {
    const difference = (starts[at + word] ?? 0) - (key[word] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}
