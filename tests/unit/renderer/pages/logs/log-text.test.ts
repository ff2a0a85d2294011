import { expect, it } from 'vitest';
import { logText, prettyDetails } from '../../../../../renderer/pages/logs/log-text.ts';

const line = {
  sequence: 1,
  at: Date.UTC(2026, 2, 1, 14, 2, 11, 7),
  level: 'warn',
  part: 'history',
  message: 'Slow.',
  details: '{"ms":700}',
} as const;

it('lines are text in UTC, one a line', () => {
  expect(logText([line, { ...line, level: 'info', part: '', details: null }])).toBe(
    '2026-03-01T14:02:11.007Z WARN  history Slow. {"ms":700}\n' +
      '2026-03-01T14:02:11.007Z INFO  Slow.\n',
  );
});

it('details are laid out, and shown as they are when they are no JSON', () => {
  expect(prettyDetails('{"ms":700}')).toBe('{\n  "ms": 700\n}');
  expect(prettyDetails('{"ms":')).toBe('{"ms":');
});
