import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal, element, text } from '../../../../../../electron/core/discord/charts/svg.ts';

const unescaped = (xml: string): string =>
  xml.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => {
    const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
    return signs[name] ?? "'";
  });
/** Mostly of what means something in XML. */
const hostile = fc.string({
  unit: fc.constantFrom('<', '>', '&', '"', "'", '/', 'a', '\0', '\u200f'),
});
const drawable = (said: string): string => said.replace(/\p{C}/gu, '');

describe('a text in a drawing', () => {
  it('cannot end itself', () =>
    expect(text('</text><image href="file:///etc/passwd"/>&', { x: 1 })).toBe(
      '<text x="1">&lt;/text&gt;&lt;image href=&quot;file:///etc/passwd&quot;/&gt;&amp;</text>',
    ));

  it('has no sign that XML or the font lacks', () =>
    expect(text('a\u0000b\u200fc\ud800d\uffff', {})).toBe('<text>abcd</text>'));

  it('stays what it was, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), hostile), (said) => {
        const inside = /^<text fill="([^"<]*)">([^<]*)<\/text>$/.exec(text(said, { fill: said }));
        expect(inside?.slice(1).map(unescaped)).toEqual([drawable(said), drawable(said)]);
      }),
    );
  });
});

describe('an element', () => {
  it('holds others', () =>
    expect(element('g', { opacity: 0.5 }, element('path', { d: 'M0 0' }))).toBe(
      '<g opacity="0.5"><path d="M0 0"/></g>',
    ));

  it('has places in tenths of a pixel', () =>
    expect([1 / 3, 12, -0.04, 1e-9].map(decimal)).toEqual(['0.3', '12', '0', '0']));

  it('refuses a place that is none', () =>
    expect(() => element('rect', { x: Number.NaN })).toThrow('NaN is no place in a picture.'));
});
