import type { Change } from '../../../../../shared/domain/change.ts';
import type { NewToldEvent, ToldEvent } from '../../../../../shared/domain/told-event.ts';

/** An event as the history has it. */
export const asTold = (event: NewToldEvent, id: number, recordedAt = event.at): ToldEvent => ({
  ...event,
  id,
  recordedAt,
});

/** A change that is like most, but for what is given. */
export const changeOf = (given: Partial<Change> = {}): Change => ({
  id: 41,
  family: 'ipv4',
  kind: 'replaced',
  before: ['203.0.113.47'],
  after: ['198.51.100.9'],
  firstSeenAt: 1_000,
  confirmedAt: 11_000,
  heldMs: 86_400_000,
  told: true,
  known: null,
  ...given,
});
