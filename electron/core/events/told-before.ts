import type { ToldEvent } from '../../../shared/domain/told-event.ts';

/** What was told and is not over, as the events of earlier runs have it. Moments are UTC milliseconds. */
export interface Standing {
  readonly lineLostAt: number | null;
  readonly unsavedSince: number | null;
  /** Since when they are down, and fail, by their ids. */
  readonly bots: ReadonlyMap<string, number>;
  readonly sources: ReadonlyMap<string, number>;
  /** When the trouble of each source was last told. */
  readonly sourcesToldAt: ReadonlyMap<string, number>;
}

/** @param events the oldest first, in the order they were told in */
export function standingAfter(events: readonly ToldEvent[]): Standing {
  let lineLostAt: number | null = null;
  let unsavedSince: number | null = null;
  const bots = new Map<string, number>();
  const sources = new Map<string, number>();
  const sourcesToldAt = new Map<string, number>();
  for (const { kind, subject, at, recordedAt } of events) {
    if (kind === 'line-lost') lineLostAt = at;
    if (kind === 'line-back') lineLostAt = null;
    if (kind === 'storage-degraded') unsavedSince = at;
    if (kind === 'storage-recovered') unsavedSince = null;
    if (kind === 'bot-down') bots.set(subject, at);
    if (kind === 'bot-back') bots.delete(subject);
    if (kind === 'source-trouble') {
      sources.set(subject, at);
      sourcesToldAt.set(subject, recordedAt);
    }
    if (kind === 'source-recovered') sources.delete(subject);
  }
  return { lineLostAt, unsavedSince, bots, sources, sourcesToldAt };
}
