// A source that somebody has just typed is asked as a saved one is: within the same time, and never more often than
// it allows, by whatever name it is tried.

import type { Observation } from '../../../shared/domain/observation.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Clock } from '../ports.ts';
import { type Ask, askWithin } from './ask-within.ts';
import { describeSource } from './describe-source.ts';
import type { SourceBook } from './source-book.ts';
import type { SourceDefinition } from './sources/index.ts';

/** No saved source has it, so the watch keeps no account of the one that is tried. */
const noId = '';

export type TrySource = (definition: SourceDefinition) => Promise<Result<Observation>>;

export interface TrySourceParts {
  readonly book: Pick<SourceBook, 'views' | 'restMs' | 'noteAsked'>;
  readonly ask: () => Ask;
  readonly clock: Clock;
  readonly timeoutMs: number;
  readonly stopping: AbortSignal;
}

export function createTrySource(parts: TrySourceParts): TrySource {
  const { book, ask, clock, timeoutMs, stopping } = parts;
  /** When a target may be asked again, on the monotonic clock. */
  const restsUntilMs = new Map<string, number>();

  return async (definition) => {
    const { target } = describeSource(definition);
    const twins = book.views().filter((view) => view.target === target);
    for (const [other, untilMs] of restsUntilMs) {
      if (untilMs <= clock.monotonicMs()) restsUntilMs.delete(other);
    }
    const waitMs = Math.max(
      (restsUntilMs.get(target) ?? 0) - clock.monotonicMs(),
      ...twins.map(({ id }) => book.restMs(id)),
    );
    if (waitMs > 0) {
      return fail(
        `${target} was asked just now, and allows one question at a time; try again in ${Math.ceil(waitMs / 1_000)} s.`,
      );
    }
    for (const { id } of twins) book.noteAsked(id);
    restsUntilMs.set(target, clock.monotonicMs() + definition.minIntervalSeconds * 1_000);
    const nameless = { ...definition, id: noId };
    const observation = await askWithin(ask(), nameless, clock, timeoutMs, stopping);
    return ok({ ...observation, sourceId: definition.id });
  };
}
