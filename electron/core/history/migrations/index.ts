import { address } from './001-address.ts';
import type { Migration } from './migration.ts';

/** Every migration, in order: one new file, one line here. */
export const migrations: readonly Migration[] = [address];
