import type { CallError, Handlers } from '../../../shared/dispatch.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { SeriesHistory } from '../history/series/series-history.ts';

interface SeriesSpan {
  readonly series: number;
  readonly from: number;
  readonly to: number;
}

/** 8.64e15 is the last moment that ECMAScript has (ECMA-262, 21.4.1.1). */
const lastMoment = 8.64e15;

export function seriesHandlers(
  series: () => SeriesHistory,
): Pick<Handlers, 'history.series' | 'history.buckets' | 'history.uptime'> {
  const check = async (span: SeriesSpan): Promise<Result<void, CallError>> => {
    if (span.to <= span.from) {
      return fail({
        code: 'invalid-input',
        message: `The span has to end after it begins: "to" (${span.to}) must be greater than "from" (${span.from}), both UTC milliseconds.`,
      });
    }
    if (span.to > lastMoment) {
      return fail({
        code: 'invalid-input',
        message: `The span's end (${span.to}) is no moment: give UTC milliseconds, at most ${lastMoment}.`,
      });
    }
    if ((await series().find(span.series)) === null) {
      return fail({
        code: 'not-found',
        message: `There is no series number ${span.series}; "history.series" lists those there are.`,
      });
    }
    return ok(undefined);
  };

  return {
    'history.series': async () => ok(await series().list()),
    'history.buckets': async ({ buckets, ...span }) => {
      const checked = await check(span);
      if (!checked.ok) return checked;
      return ok(await series().buckets(span.series, span.from, span.to, buckets));
    },
    'history.uptime': async (span) => {
      const checked = await check(span);
      return checked.ok ? ok(await series().uptime(span.series, span.from, span.to)) : checked;
    },
  };
}
