import type { Format } from '../../../shared/format/format.ts';

const shape = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?/;
const two = (value: number): string => String(value).padStart(2, '0');

type Clock = Pick<Format, 'calendar' | 'momentOf'>;

/** What the browser's own field for a date and a time holds, in the reader's time zone: `2026-03-01T14:02`. */
export function localTimeText(atMs: number, { calendar }: Clock): string {
  const { year, month, day, hour, minute } = calendar(atMs);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}

/** UTC milliseconds; null as long as the field is not filled in. */
export function readLocalTime(text: string, { momentOf }: Clock): number | null {
  const [, year, month, day, hour, minute, second] = (shape.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return null;
  const at = momentOf({
    year,
    month,
    day,
    hour: hour ?? 0,
    minute: minute ?? 0,
    second: Number.isNaN(second ?? 0) ? 0 : (second ?? 0),
  });
  return Number.isFinite(at) && at >= 0 ? at : null;
}
