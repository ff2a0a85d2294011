import type { Change } from '../../../shared/domain/change.ts';
import { type DayFormat, dayText } from '../../../shared/format/day-text.ts';

type Confirmed = Pick<Change, 'confirmedAt'>;

/**
 * Whether a row begins a day of the reader's time zone, and so is headed by it.
 * @param above the change in the row above; undefined for the first row, or while it is on its way
 */
export const isFirstOfDay = (
  change: Confirmed,
  above: Confirmed | undefined,
  format: Pick<DayFormat, 'calendar'>,
): boolean =>
  above === undefined || dayText(above.confirmedAt, format) !== dayText(change.confirmedAt, format);
