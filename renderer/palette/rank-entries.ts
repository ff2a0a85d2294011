export interface Rankable {
  readonly title: string;
  /** Further words by which it is found: a path, a help text. */
  readonly words?: string;
}

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase();

/** How well one word fits: 4 begins the title, 3 begins a word of it, 2 stands in it, 1 in the further words. */
function fit(word: string, title: string, words: string): number {
  if (title.startsWith(word)) return 4;
  if (title.split(/[\s.·-]+/).some((each) => each.startsWith(word))) return 3;
  if (title.includes(word)) return 2;
  return words.includes(word) ? 1 : 0;
}

/** Those in which each word of the question is found, the best first; all, as they are, without a question. */
export function rankEntries<Entry extends Rankable>(
  entries: readonly Entry[],
  question: string,
): readonly Entry[] {
  const asked = plain(question).split(/\s+/).filter(Boolean);
  if (asked.length === 0) return entries;
  return entries
    .map((entry) => {
      const [title, words] = [plain(entry.title), plain(entry.words ?? '')];
      const fits = asked.map((word) => fit(word, title, words));
      return { entry, worst: Math.min(...fits), sum: fits.reduce((one, other) => one + other, 0) };
    })
    .filter(({ worst }) => worst > 0)
    .toSorted((one, other) => other.sum - one.sum)
    .map(({ entry }) => entry);
}
