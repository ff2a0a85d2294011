import { address } from './001-address.ts';
import { internedAddresses } from './002-interned-addresses.ts';
import { series } from './003-series.ts';
import { productTables } from './004-product-tables.ts';
import { knownChanges } from './005-known-changes.ts';
import { kept } from './006-kept.ts';
import { firstTries } from './007-first-tries.ts';
import type { Migration } from './migration.ts';

/** Every migration, in order: one new file, one line here. */
export const migrations: readonly Migration[] = [
  address,
  internedAddresses,
  series,
  productTables,
  knownChanges,
  kept,
  firstTries,
];

/** Of the tables that this program knows. */
export const newestSchemaVersion = migrations.length;
