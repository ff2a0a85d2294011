import type { Format } from '../../../../shared/format/format.ts';
import { wallTime } from '../../../../shared/format/zone-time.ts';
import type { TimeRange } from '../../../../shared/charts/time-range.ts';

/** All that is written in a picture beside units. Inter draws it: Latin letters and digits. */
export interface ChartLabels {
  /** The reader's, an IANA name: an axis has round times of it. */
  readonly timeZone: string;
  /** Of a tick of the axis of time; as long as "30 Sep 2026" at most. */
  time(at: number): string;
  number(value: number): string;
}

const dayMs = 86_400_000;
/** Up to here an axis shows hours, and the day where one begins. */
const longestOfHoursMs = 3 * dayMs;
/** Up to here it shows days, beyond months. */
const longestOfDaysMs = 150 * dayMs;

/** What Inter can draw: Latin with its accents, spaces, dashes, quotation marks, minus. */
const isDrawable = (text: string): boolean =>
  /^[\u0020-\u007e\u00a0-\u024f\u2009\u2010-\u2027\u202f\u2212]+$/.test(text);

/** Marks of direction and the like are not drawn. */
const bare = (text: string): string => text.replace(/\p{C}/gu, '');

/** As the reader is used to it, in digits alone where the reader's letters cannot be drawn. */
export function createChartLabels(
  format: Pick<Format, 'locale' | 'timeZone' | 'time'>,
  range: TimeRange,
): ChartLabels {
  const { locale, timeZone } = format;
  const texts = (options: Intl.DateTimeFormatOptions): ((at: number) => string) => {
    const made = new Intl.DateTimeFormat(locale, {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      ...options,
    });
    return (at) => bare(made.format(at));
  };
  const drawable =
    (usual: (at: number) => string, inDigits: (at: number) => string) =>
    (at: number): string => {
      const text = bare(usual(at));
      return isDrawable(text) ? text : inDigits(at);
    };
  const clock = drawable(
    format.time,
    texts({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  );
  const day = drawable(
    texts({ day: 'numeric', month: 'short' }),
    texts({ day: 'numeric', month: 'numeric' }),
  );
  const month = drawable(
    texts({ month: 'short', year: 'numeric' }),
    texts({ month: 'numeric', year: 'numeric' }),
  );
  const inDigits = new Intl.NumberFormat(locale, {
    numberingSystem: 'latn',
    maximumFractionDigits: 2,
  });
  const spanMs = range.to - range.from;
  return {
    timeZone,
    time: (at) => {
      if (spanMs > longestOfDaysMs) return month(at);
      const startsDay = wallTime(at, timeZone) % dayMs === 0;
      return spanMs > longestOfHoursMs || startsDay ? day(at) : clock(at);
    },
    number: (value) => bare(inDigits.format(value)),
  };
}
