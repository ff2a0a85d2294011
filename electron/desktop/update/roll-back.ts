import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Trial } from './begin-trial.ts';
import { type InstallationFacts, installationOf } from './installation.ts';
import { type AfterReinstall, reinstall, type ReinstallParts } from './reinstall.ts';
import { systemPrograms } from './system-programs.ts';

/**
 * Right after beginTrial, before anything that could fail: null when all is well and the start goes on; else what is
 * left to do. A failure is a sentence, and the start goes on with the version that there is.
 */
export async function rollBack(
  trial: Trial,
  facts: InstallationFacts,
  folder: string,
  parts: ReinstallParts = systemPrograms,
): Promise<Result<AfterReinstall | null>> {
  const kept = trial.rollBackTo;
  if (kept === null) return ok(null);
  const installation = installationOf(facts);
  if (!installation.ok) {
    return fail(`Version ${kept.version} cannot be put back. ${installation.error}`);
  }
  return reinstall(installation.value, folder, kept, parts);
}
