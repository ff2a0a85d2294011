import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createIdWriter,
  parseCustomId,
  writeCustomId,
} from '../../../../../../electron/core/discord/cards/custom-id.ts';

const id = { command: 'history', action: 'open', values: ['41'], asker: '80351110224678912' };

describe('a custom id', () => {
  it('says of itself what it is for', () => {
    expect(writeCustomId(id)).toBe('1|80351110224678912||history|open|41');
    expect(writeCustomId({ ...id, asker: null }, 2)).toBe('1||2|history|open|41');
  });

  it('comes back as it was, whatever it carries', () => {
    fc.assert(
      fc.property(
        fc.record({
          command: fc.string({ minLength: 1, maxLength: 10, unit: 'binary' }),
          action: fc.string({ maxLength: 10 }),
          values: fc.array(
            fc.oneof(fc.string({ maxLength: 9 }), fc.constantFrom('|', '%7C', '%')),
            { maxLength: 4 },
          ),
          asker: fc.constantFrom(null, '80351110224678912'),
        }),
        fc.nat(40),
        (one, ordinal) => {
          const text = writeCustomId(one, ordinal);
          fc.pre(text !== null);
          expect(text?.length).toBeLessThanOrEqual(100);
          expect(parseCustomId(text ?? '')).toEqual(one);
        },
      ),
    );
  });

  it('is none where it would be too long', () => {
    const room = 100 - '1|||history|open|'.length;
    const long = (length: number) => ({ ...id, asker: null, values: ['x'.repeat(length)] });
    expect(writeCustomId(long(room))).toHaveLength(100);
    expect(writeCustomId(long(room + 1))).toBe(null);
  });

  it.each([
    '',
    '1',
    '1||',
    '1|||',
    '1||||',
    '2|||history|open',
    'page_2',
    '1|x||history|',
    '1||y|history|',
  ])('is stale as %j', (text) => {
    expect(parseCustomId(text)).toBe(null);
  });

  it('is another one each time in the same message', () => {
    const write = createIdWriter(null);
    expect([write(id), write(id), write({ ...id, values: [] }), write(id)]).toEqual([
      '1|||history|open|41',
      '1||1|history|open|41',
      '1|||history|open',
      '1||2|history|open|41',
    ]);
  });
});
