import type { Finding } from '../../../../shared/domain/finding.ts';
import type { DoctorFacts } from '../doctor-facts.ts';
import { checkBackup } from './backup.ts';
import { checkClock } from './clock.ts';
import { checkConfiguration } from './configuration.ts';
import { checkEncryption } from './encryption.ts';
import { checkFolder } from './folder.ts';
import { checkHistory } from './history.ts';
import { checkOwner } from './owner.ts';
import { checkPermissions } from './permissions.ts';
import { checkSources } from './sources.ts';
import { checkSpace } from './space.ts';
import { checkTables } from './tables.ts';

/** Every check, in the order of the report: one new file, one line here. */
const checks: readonly ((facts: DoctorFacts) => readonly Finding[])[] = [
  checkConfiguration,
  checkFolder,
  checkPermissions,
  checkSpace,
  checkClock,
  checkOwner,
  checkEncryption,
  checkHistory,
  checkTables,
  checkBackup,
  checkSources,
];

/** What is to be said of a machine; a check that has nothing to look at says nothing. */
export const examine = (facts: DoctorFacts): readonly Finding[] =>
  checks.flatMap((check) => check(facts));
