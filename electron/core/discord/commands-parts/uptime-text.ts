import type { Uptime } from '../../../../shared/domain/series.ts';
import type { Asking } from '../command/command.ts';

/** Percent are written with one digit behind the point. */
const leastShown = 0.001;

/** "99.9 %, 98 % of the time known": never a share without how much of the time it speaks of. */
export function uptimeText(
  { words, format }: Pick<Asking, 'words' | 'format'>,
  uptime: Pick<Uptime, 'share' | 'coverage'> | null,
): string {
  if (uptime === null || uptime.share === null) return words('bot.uptime.unknown', {});
  const share = format.percent(uptime.share);
  return uptime.coverage < leastShown
    ? words('bot.uptime.shareLittle', { share, coverage: format.percent(leastShown) })
    : words('bot.uptime.share', { share, coverage: format.percent(uptime.coverage) });
}
