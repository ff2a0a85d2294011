import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highlightParts } from '../../../../renderer/settings/highlight-parts.ts';

const marked = (text: string, question: string): string =>
  highlightParts(text, question)
    .map((part) => (part.isHit ? `[${part.text}]` : part.text))
    .join('');

describe('what is searched for', () => {
  it('is marked wherever it stands, in any case and without regard to accents', () => {
    expect(marked('Special prefixes, a Prefix', 'pref')).toBe('Special [pref]ixes, a [Pref]ix');
    expect(marked('Détails', 'detail')).toBe('[Détail]s');
    expect(marked('lookSeconds', 'seconds look')).toBe('[lookSeconds]');
    expect(marked('aaa', 'aa')).toBe('[aaa]');
    expect(marked('nothing here', 'x')).toBe('nothing here');
    expect(marked('as it is', ' ')).toBe('as it is');
  });

  it('never changes the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, question) => {
        const parts = highlightParts(text, question);
        expect(parts.map((part) => part.text).join('')).toBe(text);
      }),
    );
  });
});
