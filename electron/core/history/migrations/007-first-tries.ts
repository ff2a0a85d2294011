import type { Migration } from './migration.ts';

/** When a message was first begun to be sent: what may have arrived is looked for from then on. */
export const firstTries: Migration = {
  version: 7,
  statements: ['alter table outbox add column first_tried_at bigint'],
};
