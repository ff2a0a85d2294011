import type { Finding } from '../../../../shared/domain/finding.ts';
import { spanText } from '../amounts.ts';
import type { DoctorFacts } from '../doctor-facts.ts';
import { judge } from '../judge.ts';

const { fine, problem } = judge('clock');

/** 2025-01-01 and 2100-01-01: before this program, and after it. A board without a battery wakes up in 1970. */
const earliestMs = 1_735_689_600_000;
const latestMs = 4_102_444_800_000;
/** Files on a network disk have the time of another machine. */
const toleranceMs = 120_000;

/** Without the network: an offset that is within reason shows nowhere but in the files. */
export function checkClock({ now, entries }: DoctorFacts): readonly Finding[] {
  const remedy = 'Set the clock, and let the system keep it right (NTP).';
  if (now < earliestMs || now >= latestMs) {
    return [problem("This machine's clock shows a year that cannot be.", remedy)];
  }
  const newest = entries.reduce((latest, { modifiedAt }) => Math.max(latest, modifiedAt), 0);
  if (now < newest - toleranceMs) {
    const what = `This machine's clock is ${spanText(newest - now)} behind the newest file of the history.`;
    return [problem(what, remedy)];
  }
  return [fine('The clock is not behind the history.')];
}
