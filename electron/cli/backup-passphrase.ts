import { fail, ok, type Result } from '../../shared/result.ts';
import { passphraseProblem } from '../node/history/sealing/credentials.ts';
import type { CommandContext } from './command.ts';

const variable = 'IP_BEACON_BACKUP_PASSPHRASE';

/** That of a backup which is to be opened; null when none was offered. The failure is a sentence. */
export async function backupPassphrase({
  options,
  environment,
  terminal,
}: CommandContext): Promise<Result<string | null>> {
  const given = environment[variable] ?? '';
  if (given !== '') return ok(given);
  if (options.passphrase !== true) return ok(null);
  const asked = await terminal.askSecret('Passphrase of the backup: ');
  return asked === null ? fail(nobody) : ok(asked);
}

/** That of a backup which is to be made, typed twice. */
export async function newBackupPassphrase(context: CommandContext): Promise<Result<string | null>> {
  const chosen = await backupPassphrase(context);
  if (!chosen.ok || chosen.value === null) return chosen;
  const problem = passphraseProblem(chosen.value);
  if (problem !== null) return fail(problem);
  if ((context.environment[variable] ?? '') !== '') return chosen;
  const again = await context.terminal.askSecret('The same again: ');
  return again === chosen.value ? chosen : fail('The two are not the same. Nothing was written.');
}

const nobody = `Nobody is there to be asked. Set ${variable} to the passphrase of the backup.`;
