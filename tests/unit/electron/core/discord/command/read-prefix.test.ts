import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPrefix } from '../../../../../../electron/core/discord/command/read-prefix.ts';
import { botRegistry } from '../../../../../support/bot-world.ts';

const registry = botRegistry();
const read = (content: string, prefix = '!') => readPrefix(content, prefix, registry);
const command = (name: string, options: object = {}, subcommand: string | null = null) => ({
  name,
  subcommand,
  options,
});

describe('a command with a prefix', () => {
  it.each([
    ['!leak', command('leak')],
    ['! LEAK ', command('leak')],
    ['!echo hi 2 yes a b  c', command('echo', { text: 'hi', count: 2, loud: true, key: 'a b c' })],
    ['!echo hi two maybe', command('echo', { text: 'hi', count: 'two', loud: 'maybe' })],
    ['!set put a.b c', command('set', { path: 'a.b c' }, 'put')],
    ['!set SHOW', command('set', {}, 'show')],
    ['!set nothing', command('set')],
    ['!other', null],
    ['leak', null],
    ['xleak', null],
    ['!', null],
    ['', null],
  ])('%j', (content, found) => {
    expect(read(content)).toEqual(found);
  });

  it('is none without a prefix', () => {
    expect(read('leak', '')).toBe(null);
  });

  it('is read whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(() => read(`!echo ${text}`)).not.toThrow();
        expect(() => read(`!${text}`)).not.toThrow();
      }),
    );
  });
});
