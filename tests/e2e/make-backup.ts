import { randomUUID } from 'node:crypto';
import type { PagesUnderTest } from './pages-under-test.ts';

/** @returns once "a backup was made" is in the log */
export const makeBackup = ({ ask }: PagesUnderTest): Promise<void> =>
  ask('backups.create', { passphrase: null, job: randomUUID() });
