// The bot writes Python's datetime.now().isoformat(): local time without a zone. Its database also keeps when the
// row was made, in UTC (SQLite's CURRENT_TIMESTAMP): the two together tell the zone that the bot ran in.

const isoText =
  /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(Z|[+-]\d\d:?\d\d)?$/;

const quarterHourMs = 15 * 60_000;
/** The row is made right after its moment was taken. */
const longestWriteMs = 60_000;
/** UTC+14 is the farthest zone. */
const farthestZoneMs = 14 * 3_600_000;

/**
 * @param createdAt when the row was made, `2025-07-03 14:24:02` in UTC; null where nobody wrote that down
 * @returns UTC milliseconds, with the zone of this machine where the bot's cannot be told; null when it is no moment
 */
export function botMoment(text: string, createdAt: string | null): number | null {
  const written = utcOf(text);
  if (written === null || hasZone(text)) return written;
  const made = createdAt === null ? null : utcOf(createdAt);
  if (made !== null) {
    const aheadMs = Math.round((written - made) / quarterHourMs) * quarterHourMs;
    const lateMs = made - (written - aheadMs);
    if (Math.abs(aheadMs) <= farthestZoneMs && Math.abs(lateMs) <= longestWriteMs) {
      return written - aheadMs;
    }
  }
  return localOf(text);
}

const hasZone = (text: string): boolean => isoText.exec(text)?.[8] !== undefined;

// Date only reads what is written; the time of day is asked of nobody.
/* oxlint-disable no-restricted-globals */

/** The moment if the text were UTC, or with its own zone. */
function utcOf(text: string): number | null {
  const parts = isoText.exec(text);
  if (parts === null) return null;
  const [, year, month, day, hour, minute, second = '00', fraction = '', zone = 'Z'] = parts;
  const milliseconds = fraction.slice(0, 3).padEnd(3, '0');
  const ms = Date.parse(
    `${year}-${month}-${day}T${hour}:${minute}:${second}.${milliseconds}${zone}`,
  );
  return Number.isNaN(ms) ? null : ms;
}

/** The moment in the zone of this machine. */
function localOf(text: string): number | null {
  const ms = utcOf(text);
  if (ms === null) return null;
  const utc = new Date(ms);
  return new Date(
    utc.getUTCFullYear(),
    utc.getUTCMonth(),
    utc.getUTCDate(),
    utc.getUTCHours(),
    utc.getUTCMinutes(),
    utc.getUTCSeconds(),
    utc.getUTCMilliseconds(),
  ).getTime();
}
