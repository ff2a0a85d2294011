import { describe, expect, it } from 'vitest';
import { momentOfText, readRange, wallText } from '../../../../../renderer/pages/line/wall-text.ts';

const zone = 'Europe/Berlin';
const now = Date.UTC(2026, 2, 1, 12);

describe('a moment that is typed', () => {
  it('is the reader’s own time', () => {
    expect(wallText(Date.UTC(2026, 6, 1, 12), zone)).toBe('2026-07-01T14:00');
    expect(momentOfText('2026-07-01T14:00', zone)).toBe(Date.UTC(2026, 6, 1, 12));
  });

  it('may be none', () => {
    expect(momentOfText('', zone)).toBe(null);
    expect(momentOfText('tomorrow', zone)).toBe(null);
  });
});

describe('two ends that are typed', () => {
  const readTyped = (from: string, to: string) => readRange(from, to, zone, now);

  it('are a range', () => {
    expect(readTyped('2026-03-01T10:00', '2026-03-01T11:00')).toEqual({
      from: Date.UTC(2026, 2, 1, 9),
      to: Date.UTC(2026, 2, 1, 10),
    });
  });

  it('end now at the latest', () => {
    expect(readTyped('2026-03-01T10:00', '2026-03-09T11:00')).toEqual({
      from: Date.UTC(2026, 2, 1, 9),
      to: now,
    });
  });

  it.each([
    ['', '2026-03-01T10:00', 'missing'],
    ['2026-03-01T10:00', '2026-03-01T10:00', 'order'],
    ['2026-03-01T11:00', '2026-03-01T10:00', 'order'],
    ['2026-04-01T10:00', '2026-04-02T10:00', 'future'],
  ])('from %j to %j are refused: %s', (from, to, problem) => {
    expect(readTyped(from, to)).toBe(problem);
  });
});
