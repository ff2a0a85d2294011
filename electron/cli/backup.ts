import { fail, type Result } from '../../shared/result.ts';
import type { LoadedSettings } from '../core/app.ts';
import { backupFolder } from '../node/backup/backup-folder.ts';
import { nameOutput, readBackupOutput } from './backup-output.ts';
import { newBackupPassphrase } from './backup-passphrase.ts';
import type { CommandContext } from './command.ts';
import { exitCode } from './exit-code.ts';
import { printProblems } from './print.ts';
import { settingsOf } from './settings-of.ts';

/** Writes one file with everything in it, also beside a running program. */
export async function backup(context: CommandContext): Promise<number> {
  const loaded = await settingsOf(context);
  if (loaded === null) return exitCode.usage;
  const { terminal } = context;
  const passphrase = await newBackupPassphrase(context);
  const written = passphrase.ok
    ? await writeOne(context, loaded.settings, passphrase.value)
    : passphrase;
  if (!written.ok) {
    printProblems(terminal, [written.error]);
    return exitCode.failed;
  }
  terminal.out(`${written.value}\n`);
  return exitCode.done;
}

/** The path of the file; the failure is a sentence. */
async function writeOne(
  { options, environment, host, folders }: CommandContext,
  settings: LoadedSettings['settings'],
  passphrase: string | null,
): Promise<Result<string>> {
  const output = await readBackupOutput(
    options.output ?? `${backupFolder(folders.dataFolder, settings.backup.folder)}/`,
  );
  if (!output.ok) return output;
  const { folder } = output.value;
  const database = await host.openDatabase(folders, settings, environment, 'read');
  if (!database.ok) return database;
  const stopping = new AbortController();
  void host.stopRequested().then(() => stopping.abort('cancelled'));
  try {
    const files = host.backupFiles(folders, {
      ...settings,
      backup: { ...settings.backup, folder },
    });
    const written = await files.write(database.value.storage, {
      reason: 'manual',
      passphrase,
      signal: stopping.signal,
      onProgress: () => {},
    });
    return written.ok ? await nameOutput(output.value, written.value.name) : written;
  } catch (error) {
    if (stopping.signal.aborted) return fail('The backup was cancelled; nothing was written.');
    throw error;
  } finally {
    await database.value.close();
  }
}
