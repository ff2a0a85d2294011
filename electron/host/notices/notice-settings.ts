import { assertNever } from '../../../shared/assert-never.ts';
import type { Settings } from '../../core/app.ts';
import type { News } from './news.ts';

export type NoticeSettings = Settings['notifications'];

/** Whether the owner wants to be told of that. */
export function isWanted(news: News, settings: NoticeSettings): boolean {
  if (!settings.enabled) return false;
  switch (news.kind) {
    case 'changed':
      // The first address there is, is no news.
      if (news.change.kind === 'first') return false;
      return news.change.kind === 'egress-set' ? settings.unsteady : settings.changes;
    case 'flapping':
      return settings.unsteady;
    case 'offline':
    case 'online':
      return settings.line;
    case 'unsaved':
    case 'saved':
      return settings.storage;
    case 'said':
      return settings.program;
    default:
      return assertNever(news);
  }
}

/** Whether it is between the two; past midnight where they end before they begin. */
export function isQuiet(
  { quietFrom, quietTo }: Pick<NoticeSettings, 'quietFrom' | 'quietTo'>,
  { hour, minute }: { readonly hour: number; readonly minute: number },
): boolean {
  const [from, to] = [minuteOfDay(quietFrom), minuteOfDay(quietTo)];
  if (from === null || to === null) return false;
  const now = hour * 60 + minute;
  return from <= to ? now >= from && now < to : now >= from || now < to;
}

/** @param time as its setting has it; null when it is empty */
function minuteOfDay(time: string): number | null {
  const [hour, minute] = time.split(':').map(Number);
  return hour === undefined || minute === undefined ? null : hour * 60 + minute;
}
