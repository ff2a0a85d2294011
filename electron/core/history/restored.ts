// What a history has to forget before it takes the place of a newer one. What was told since the backup was made, and
// what has become of bots and places, stands nowhere in it.

import type { SqlStatement } from '../ports.ts';
import { makePast, makeReportsPast } from './past.ts';

/** The first version of the tables by which anything was told. */
const firstThatTells = 6;

const why =
  'It waited when the backup was made that was restored, and may have been told since. Try it again: it is looked for first.';

/** @param schemaVersion of its tables @param now UTC milliseconds */
export const restored = (schemaVersion: number, now: number): readonly SqlStatement[] =>
  schemaVersion < firstThatTells
    ? []
    : [
        {
          // As one that was tried: whoever tries it again has it looked for first.
          sql: `update outbox set state = 'failed', state_at = ?, last_error = ?,
            attempts = case when attempts = 0 then 1 else attempts end
            where state in ('queued', 'sending', 'ambiguous')`,
          parameters: [now, why],
        },
        {
          sql: "delete from kept where owner = 'outbox' or owner like 'discord:%'",
          parameters: [],
        },
        makePast('changes', now),
        makePast('events', now),
        makeReportsPast(now),
      ];
