import { describe, expect, it } from 'vitest';
import { freeName, withEntry, withoutEntry } from '../../../../renderer/settings/list-edit.ts';

describe('a list', () => {
  it('is another one with an entry replaced, added or left out', () => {
    const list = ['a', 'b', 'c'];
    expect(withEntry(list, 1, 'B')).toEqual(['a', 'B', 'c']);
    expect(withEntry(list, null, 'd')).toEqual(['a', 'b', 'c', 'd']);
    expect(withoutEntry(list, 0)).toEqual(['b', 'c']);
    expect(list).toEqual(['a', 'b', 'c']);
  });
});

describe('the name of a copy', () => {
  it.each([
    ['my-echo', [], 'my-echo'],
    ['my-echo', ['my-echo'], 'my-echo-2'],
    ['my-echo', ['my-echo', 'my-echo-2'], 'my-echo-3'],
    ['my-echo-2', ['my-echo', 'my-echo-2'], 'my-echo-3'],
  ])('of %s beside %j is %s', (name, taken, free) => {
    expect(freeName(name, taken)).toBe(free);
  });
});
