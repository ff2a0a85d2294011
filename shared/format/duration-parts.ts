const secondMs = 1_000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** The two largest units that say something, rounded down: "23 h 51 m", never "23 h 51 m 8 s". */
export type DurationParts =
  | { readonly unit: 'underSecond' }
  | { readonly unit: 'seconds'; readonly seconds: number }
  | { readonly unit: 'minutes'; readonly minutes: number }
  | { readonly unit: 'minutesSeconds'; readonly minutes: number; readonly seconds: number }
  | { readonly unit: 'hours'; readonly hours: number }
  | { readonly unit: 'hoursMinutes'; readonly hours: number; readonly minutes: number }
  | { readonly unit: 'days'; readonly days: number }
  | { readonly unit: 'daysHours'; readonly days: number; readonly hours: number };

export function durationParts(durationMs: number): DurationParts {
  const days = Math.floor(durationMs / dayMs);
  const hours = Math.floor((durationMs % dayMs) / hourMs);
  const minutes = Math.floor((durationMs % hourMs) / minuteMs);
  const seconds = Math.floor((durationMs % minuteMs) / secondMs);
  if (days > 0) return hours > 0 ? { unit: 'daysHours', days, hours } : { unit: 'days', days };
  if (hours > 0) {
    return minutes > 0 ? { unit: 'hoursMinutes', hours, minutes } : { unit: 'hours', hours };
  }
  if (minutes > 0) {
    return seconds > 0
      ? { unit: 'minutesSeconds', minutes, seconds }
      : { unit: 'minutes', minutes };
  }
  return seconds > 0 ? { unit: 'seconds', seconds } : { unit: 'underSecond' };
}
