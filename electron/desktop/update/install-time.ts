const hourMs = 3_600_000;

/** The first look after a start: when the session has settled. */
const firstCheckMs = 120_000;
const checkEveryMs = 6 * hourMs;

/**
 * How long until the next look, a tenth more or less: not every copy at the same moment.
 * @param chance 0 to 1
 */
export function nextCheckMs(isFirst: boolean, chance: number): number {
  const usual = isFirst ? firstCheckMs : checkEveryMs;
  return Math.round(usual * (0.9 + 0.2 * chance));
}

/**
 * How long until it is next that full hour, in the time zone of the machine.
 * @param now UTC milliseconds
 */
export function untilHourMs(now: number, hour: number): number {
  const here = new Date(now);
  const at = (day: number): number =>
    new Date(here.getFullYear(), here.getMonth(), day, hour).getTime();
  const today = at(here.getDate());
  return (today > now ? today : at(here.getDate() + 1)) - now;
}
