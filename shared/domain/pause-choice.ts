// Apart from pause.ts, whose schema brings zod along: the page needs the choices alone.

import { assertNever } from '../assert-never.ts';

/** How long people can pause, wherever they are offered it. */
export const pauseChoices = ['15-minutes', '1-hour', 'tomorrow', 'open'] as const;
export type PauseChoice = (typeof pauseChoices)[number];

const minuteMs = 60_000;

/**
 * When such a pause ends, UTC milliseconds; null: when somebody resumes.
 * @param now when it is chosen, not when it was offered
 * @param startOfDay of the reader's calendar (shared/format)
 */
export function pauseEnd(
  choice: PauseChoice,
  now: number,
  startOfDay: (atMs: number, daysLater: number) => number,
): number | null {
  switch (choice) {
    case '15-minutes':
      return now + 15 * minuteMs;
    case '1-hour':
      return now + 60 * minuteMs;
    case 'tomorrow':
      return startOfDay(now, 1);
    case 'open':
      return null;
    default:
      return assertNever(choice);
  }
}
