// The calendar in numbers. Days are counted from 1 January 1970, months from that January.

/** 1 January 1970 was a Thursday. */
const thursday = 3;

/** 0 to 6, Monday first. @param day since 1 January 1970 */
export const weekdayOf = (day: number): number => (((day + thursday) % 7) + 7) % 7;

/**
 * Hinnant, chrono-Compatible Low-Level Date Algorithms, civil_from_days: years that begin in March, in eras of 400.
 * https://howardhinnant.github.io/date_algorithms.html
 */
export function monthOf(day: number): number {
  const sinceMarch = day + 719_468;
  const era = Math.floor(sinceMarch / 146_097);
  const dayOfEra = sinceMarch - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  return (era * 400 + yearOfEra - 1_970) * 12 + fromMarch + 2;
}

/** Its first day, `2026-03-01`. */
export const monthText = (month: number): string => {
  const year = 1_970 + Math.floor(month / 12);
  const ofYear = month - (year - 1_970) * 12 + 1;
  return `${String(year).padStart(4, '0')}-${String(ofYear).padStart(2, '0')}-01`;
};
