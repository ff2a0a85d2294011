import type { Format } from '../../../../shared/format/format.ts';

const hourMs = 3_600_000;

/** "03:00 – 04:00", as the reader's clock has it. */
export function hourRange(
  hour: number,
  format: Pick<Format, 'time' | 'calendar' | 'startOfDay'>,
): string {
  // A winter's day: no clock is changed, so every hour of it exists once.
  const day = format.startOfDay(Date.UTC(2024, 0, 17, 12));
  const [from, to] = [hour, hour + 1].map((each) => format.time(day + each * hourMs));
  return `${from ?? ''} – ${to ?? ''}`;
}
