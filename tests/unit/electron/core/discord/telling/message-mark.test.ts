import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hasMark,
  markOf,
  withMark,
} from '../../../../../../electron/core/discord/telling/message-mark.ts';

describe('the mark of a message', () => {
  it('is a number that Discord takes and does not give itself', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const mark = markOf(name);
        expect(Number.isInteger(mark)).toBe(true);
        expect(mark).toBeGreaterThanOrEqual(2 ** 30);
        expect(mark).toBeLessThan(2 ** 31);
      }),
    );
  });

  it('is always the same for a nonce, and another for another one', () => {
    const nonces = Array.from({ length: 5_000 }, (_, index) => `mhx2k1-0a1b2c3d4e-${index}`);
    expect(new Set(nonces.map(markOf)).size).toBe(nonces.length);
    expect(markOf('mhx2k1-0a1b2c3d4e-1')).toBe(markOf('mhx2k1-0a1b2c3d4e-1'));
  });

  it('stands at the first component alone', () => {
    const body = {
      flags: 0,
      components: [
        { type: 17, components: [] },
        { type: 1, components: [] },
      ],
      attachments: [],
      allowed_mentions: { parse: [] },
    } as const;
    const marked = withMark(body, markOf('a'));
    expect(marked.components).toEqual([
      { ...body.components[0], id: markOf('a') },
      body.components[1],
    ]);
    expect([hasMark(marked, markOf('a')), hasMark(marked, markOf('b'))]).toEqual([true, false]);
    expect([{}, null, { components: [] }].map((one) => hasMark(one, markOf('a')))).toEqual([
      false,
      false,
      false,
    ]);
  });
});
