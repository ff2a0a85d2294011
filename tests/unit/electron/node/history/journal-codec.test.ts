import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeEntries,
  encodeEntries,
  forgetTexts,
  type JournalEntry,
} from '../../../../../electron/node/history/journal-codec.ts';

const value = fc.oneof(
  fc.constant(null),
  fc.integer(),
  fc.maxSafeInteger(),
  fc.double({ noNaN: true }).filter((number) => !Object.is(number, -0)),
  fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n),
  fc.string({ unit: 'binary' }),
  fc.uint8Array(),
);
const sql = fc.constantFrom('insert into a values (?)', 'delete from b', 'update ä set x = ?');
const entry: fc.Arbitrary<JournalEntry> = fc.record({
  statements: fc.array(fc.record({ sql, parameters: fc.array(value) }), { maxLength: 4 }),
  changes: fc.option(fc.nat()),
});

function problemOf(work: () => unknown): unknown {
  try {
    work();
    return null;
  } catch (error) {
    return error;
  }
}

describe('the payload of a journal frame', () => {
  it('brings back every entry, with the texts of the frames before', () => {
    fc.assert(
      fc.property(fc.array(fc.array(entry), { maxLength: 4 }), (frames) => {
        const written = new Map<string, number>();
        const read: string[] = [];
        const back = frames.map((entries) => {
          const bytes = Uint8Array.from(encodeEntries(entries, written));
          return decodeEntries(bytes, read);
        });
        expect(back).toEqual(frames);
      }),
    );
  });

  it('names a text once and refers to it from then on', () => {
    const texts = new Map<string, number>();
    const entries = [{ statements: [{ sql: 'x'.repeat(200), parameters: [7] }], changes: 1 }];
    expect(encodeEntries(entries, texts).byteLength).toBe(209);
    expect(encodeEntries(entries, texts).byteLength).toBe(8);
  });

  it('forgets the texts of a frame that was not written', () => {
    const texts = new Map<string, number>();
    const entryOf = (text: string) => [{ statements: [{ sql: text, parameters: [] }], changes: 1 }];
    encodeEntries(entryOf('kept'), texts);
    encodeEntries(entryOf('lost'), texts);
    forgetTexts(texts, 1);
    expect([...texts]).toEqual([['kept', 0]]);
  });

  it('refuses bytes that it has not written, and never reads past their end', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1 }), fc.nat(), (entries, cut) => {
        const bytes = Uint8Array.from(encodeEntries(entries, new Map()));
        const short = bytes.subarray(0, cut % bytes.byteLength);
        expect(() => decodeEntries(short, [])).toThrow(RangeError);
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        expect(problemOf(() => decodeEntries(bytes, []))).toSatisfy(
          (problem) => problem === null || problem instanceof RangeError,
        );
      }),
    );
  });
});
