import { assertNever } from '../../../shared/assert-never.ts';

export const muteSpans = ['hour', 'day', 'week', 'open'] as const;
export type MuteSpan = (typeof muteSpans)[number];

const hourMs = 3_600_000;

/** When it is told again, UTC milliseconds; null: when somebody says so. @param now when it is chosen */
export function muteEnd(span: MuteSpan, now: number): number | null {
  switch (span) {
    case 'hour':
      return now + hourMs;
    case 'day':
      return now + 24 * hourMs;
    case 'week':
      return now + 7 * 24 * hourMs;
    case 'open':
      return null;
    default:
      return assertNever(span);
  }
}
