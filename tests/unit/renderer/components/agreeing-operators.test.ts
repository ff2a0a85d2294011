import { expect, it } from 'vitest';
import { agreeingOperators } from '../../../../renderer/components/agreeing-operators.ts';
import { answered, twoAgree } from '../../../support/canned-observations.ts';

it('counts an operator once, and only for an address that is ours', () => {
  const evidence = twoAgree('ipv4', '203.0.113.47', 0);
  const more = [
    { sourceId: 'echo-2', operator: 'echo.example', value: '203.0.113.47' },
    { sourceId: 'odd', operator: 'odd.example', value: '198.51.100.1' },
  ].map(({ value, ...who }) =>
    answered({ ...who, method: 'http', family: 'ipv4', at: 0, elapsedMs: 1 }, value),
  );
  expect(agreeingOperators([...evidence, ...more], ['203.0.113.47'])).toEqual([
    'echo.example',
    'stun.example',
  ]);
});
