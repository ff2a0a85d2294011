import { expect, it } from 'vitest';
import { logRows } from '../../../../../renderer/pages/logs/log-rows.ts';

const entry = (sequence: number, at: number) =>
  ({ sequence, at, level: 'info', part: '', message: 'm', details: null }) as const;

it('each day stands above its first line, and again after the clock was set back', () => {
  const rows = logRows([entry(7, 11), entry(8, 19), entry(9, 20), entry(10, 12)], (at) =>
    Math.floor(at / 10),
  );
  expect(rows.map(({ key }) => key)).toEqual(['day 7', '7', '8', 'day 9', '9', 'day 10', '10']);
});
