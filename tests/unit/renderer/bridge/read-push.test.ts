import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPush } from '../../../../renderer/bridge/read-push.ts';
import { pushes } from '../../../../shared/contract/index.ts';

describe('reading a push', () => {
  it.each(Object.keys(pushes))('takes "%s" of the contract', (push) => {
    expect(readPush(JSON.stringify({ push, data: { a: 1 } }))).toEqual({ push, data: { a: 1 } });
  });

  it.each([
    '{"push":"of-a-newer-host","data":{}}',
    '{"push":"toString"}',
    '{"id":1,"ok":true}',
    'null',
    '{',
  ])('leaves %s aside', (text) => {
    expect(readPush(text)).toBeNull();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(() => readPush(text)).not.toThrow();
      }),
    );
  });
});
