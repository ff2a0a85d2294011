import { expect, it } from 'vitest';
import {
  asMarkup,
  notifySendTexts,
  oneLine,
  plainText,
} from '../../../../../electron/node/notify/desktop-text.ts';

it('a text keeps its lines and loses what moves a cursor or ends an argument', () => {
  expect(plainText('a\u0000b\u001b[2Jc\td\ne')).toBe('a b [2Jc d\ne');
  expect(oneLine('a\u0007b\nc')).toBe('a b c');
  expect(plainText('‮ مرحبا 🗼')).toBe('‮ مرحبا 🗼');
});

it('nothing in a text is markup', () => {
  expect(asMarkup('<b>Tele & Co</b> &lt;')).toBe('&lt;b&gt;Tele &amp; Co&lt;/b&gt; &amp;lt;');
});

it.each([
  ['--help', '-h', { title: '\u2010-help', message: '\u2010h' }],
  ['a-b', 'c - d', { title: 'a-b', message: 'c - d' }],
  ['C:\\temp <x>', 'C:\\new & old', { title: 'C:\\temp <x>', message: 'C:\\\\new &amp; old' }],
  ['two\nlines', 'two\nlines', { title: 'two lines', message: 'two\nlines' }],
])('%j and %j are words to notify-send, no options and no escapes', (title, body, texts) => {
  expect(notifySendTexts(title, body)).toEqual(texts);
});
