import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromBase64, toBase64 } from '../../../../renderer/transfer/base64.ts';

it('base64 is as Node has it, and leads back to the same bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 20_000 }), (bytes) => {
      const base64 = toBase64(bytes);
      expect(base64).toBe(Buffer.from(bytes).toString('base64'));
      expect([...fromBase64(base64)]).toEqual([...bytes]);
    }),
  );
});
