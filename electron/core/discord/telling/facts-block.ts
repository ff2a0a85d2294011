import type { Words } from '../../../../shared/format/words.ts';
import type { CardBlock } from '../cards/card.ts';

/** Those that are known (key of the name, value), as one block; none where nothing is. */
export function factsBlock(
  words: Words['words'],
  known: readonly (readonly [string, string | null])[],
): readonly CardBlock[] {
  const facts = known.flatMap(([key, value]) =>
    value === null || value === '' ? [] : [{ name: words(key, {}), value }],
  );
  return facts.length === 0 ? [] : [{ type: 'facts', facts }];
}
