import { describe, expect, it } from 'vitest';
import { rankEntries } from '../../../../renderer/palette/rank-entries.ts';

const entries = [
  { title: 'Go to Settings' },
  { title: 'Set the flap window', words: 'address.flapWindowMinutes' },
  { title: 'Größe der Historie', words: 'history.maxMegabytes' },
  { title: 'Reset', words: '' },
];
const titles = (question: string) => rankEntries(entries, question).map(({ title }) => title);

describe('rankEntries', () => {
  it('leaves everything as it is without a question', () => {
    expect(rankEntries(entries, '  ')).toEqual(entries);
  });

  it('puts a title that begins so first, then a word of it, then a part of one', () => {
    expect(titles('set')).toEqual(['Set the flap window', 'Go to Settings', 'Reset']);
  });

  it('finds by further words, and wants every word of the question', () => {
    expect(titles('flapwindow')).toEqual(['Set the flap window']);
    expect(titles('set window')).toEqual(['Set the flap window']);
    expect(titles('set nothing')).toEqual([]);
  });

  it('finds without the marks above letters', () => {
    expect(titles('grosse')).toEqual([]);
    expect(titles('große')).toEqual(['Größe der Historie']);
  });
});
