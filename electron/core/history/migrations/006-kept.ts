import type { Migration } from './migration.ts';

/** Small facts that a part keeps over a restart, each by its own name. */
export const kept: Migration = {
  version: 6,
  statements: [
    `create table kept (
      owner text not null,
      name text not null,
      value text not null,
      at bigint not null,
      primary key (owner, name)
    )`,
  ],
};
