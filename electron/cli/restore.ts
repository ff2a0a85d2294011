import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fail, ok, type Result } from '../../shared/result.ts';
import { prepareRestore, previewRestore } from '../core/app.ts';
import type { BackupFiles, BackupPlace, EmbeddedDatabase } from '../core/ports.ts';
import { backupPassphrase } from './backup-passphrase.ts';
import type { CommandContext } from './command.ts';
import { exitCode } from './exit-code.ts';
import { printProblems } from './print.ts';
import { restoreText } from './restore-text.ts';
import { settingsOf } from './settings-of.ts';

/** Puts a backup in place of what is there, all of it or nothing; what was there is kept as a backup. */
export async function restore(context: CommandContext): Promise<number> {
  const { terminal, host, folders, environment, options } = context;
  const loaded = await settingsOf(context);
  if (loaded === null) return exitCode.usage;
  const { settings } = loaded;
  const mode = options['dry-run'] === true ? 'read' : 'write';
  const open = (): Promise<Result<EmbeddedDatabase>> =>
    host.openDatabase(folders, settings, environment, mode);
  const restored = await restoreFile(context, host.backupFiles(folders, settings), open);
  if (!restored.ok) {
    printProblems(terminal, [restored.error]);
    return exitCode.failed;
  }
  terminal.out(`${restored.value}\n`);
  return exitCode.done;
}

/** What was done, as a sentence; so is the failure. */
async function restoreFile(
  context: CommandContext,
  files: BackupFiles,
  open: () => Promise<Result<EmbeddedDatabase>>,
): Promise<Result<string>> {
  const place = await readPlace(context.operands[0] ?? '');
  if (!place.ok) return place;
  const passphrase = await backupPassphrase(context);
  if (!passphrase.ok) return passphrase;
  const database = await open();
  if (!database.ok) return database;
  let kept: string;
  try {
    const preview = await previewRestore(files, database.value, place.value, passphrase.value);
    if (!preview.ok) return preview;
    context.terminal.out(restoreText(preview.value));
    if (context.options['dry-run'] === true) return ok('Nothing was changed.');
    const agreed = await agreement(context);
    if (!agreed.ok) return agreed;
    const prepared = await prepareRestore(
      { files, clock: context.host.clock },
      database.value.storage,
      {
        place: place.value,
        passphrase: passphrase.value,
        signal: new AbortController().signal,
        onProgress: () => {},
      },
    );
    if (!prepared.ok) return prepared;
    kept = prepared.value.name;
  } finally {
    await database.value.close();
  }
  // Opening puts in place what lies ready.
  const reopened = await open();
  if (!reopened.ok) return reopened;
  await reopened.value.close();
  return ok(`The backup is restored. What was there before is kept as the backup ${kept}.`);
}

async function readPlace(path: string): Promise<Result<BackupPlace>> {
  try {
    return ok({ bytes: await readFile(resolve(path)) });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return fail(`The backup ${path} cannot be read: ${why}.`);
  }
}

async function agreement({ options, terminal }: CommandContext): Promise<Result<void>> {
  if (options.yes === true) return ok(undefined);
  const answer = await terminal.askSecret('Type yes to go on (it is not shown): ');
  if (answer === null) return fail('Nobody is there to be asked. Write --yes to go on.');
  return answer.trim().toLowerCase() === 'yes' ? ok(undefined) : fail('Nothing was changed.');
}
