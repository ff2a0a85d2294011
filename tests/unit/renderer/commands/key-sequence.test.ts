import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandIds, commandKeys } from '../../../../renderer/commands/command-list.ts';
import { type KeyBinding, nextKey } from '../../../../renderer/commands/key-sequence.ts';

const bindings: readonly KeyBinding<string>[] = [
  { id: 'overview', keys: ['g', 'o'] },
  { id: 'history', keys: ['g', 'h'] },
  { id: 'hide', keys: ['h'] },
];

const press = (...keys: readonly string[]) =>
  keys.reduce<{ pending: readonly string[]; matches: readonly string[] }>(
    ({ pending, matches }, key) => {
      const step = nextKey(bindings, pending, key);
      return {
        pending: step.pending,
        matches: step.match === null ? matches : [...matches, step.match],
      };
    },
    { pending: [], matches: [] },
  );

describe('nextKey', () => {
  it('knows one key, and two after each other', () => {
    expect(press('h')).toEqual({ pending: [], matches: ['hide'] });
    expect(press('g')).toEqual({ pending: ['g'], matches: [] });
    expect(press('g', 'h')).toEqual({ pending: [], matches: ['history'] });
  });

  it('begins anew with a key that does not go on', () => {
    expect(press('g', 'x')).toEqual({ pending: [], matches: [] });
    expect(press('g', 'g', 'o')).toEqual({ pending: [], matches: ['overview'] });
    expect(press('x', 'h')).toEqual({ pending: [], matches: ['hide'] });
  });

  it('never waits for more than the longest sequence', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('g', 'o', 'h', 'x')), (keys) => {
        expect(press(...keys).pending.length).toBeLessThan(2);
      }),
    );
  });
});

describe('the keys of the commands', () => {
  const all = commandIds.flatMap((id) => (commandKeys[id] === undefined ? [] : [commandKeys[id]]));

  it('are no beginning of each other, which would never come to its end', () => {
    const begins = all.filter((keys, index) =>
      all.some(
        (other, at) => at !== index && keys.every((key, position) => other[position] === key),
      ),
    );
    expect(begins).toEqual([]);
  });
});
