import { expect, it } from 'vitest';
import { abortCode } from '../../../../shared/domain/abort-code.ts';

it('tells a time that was up from a cancellation', () => {
  const timeout = new DOMException('Too late', 'TimeoutError');
  expect(
    [timeout, 'timeout', new DOMException('x', 'AbortError'), 'settled', undefined].map(abortCode),
  ).toEqual(['timeout', 'timeout', 'cancelled', 'cancelled', 'cancelled']);
});
