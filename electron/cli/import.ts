import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { ImportReport } from '../../shared/domain/transfer.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { createSettings, type LoadedSettings, openForTransfer, runImport } from '../core/app.ts';
import type { Database } from '../core/ports.ts';
import type { CommandContext } from './command.ts';
import { exitCode } from './exit-code.ts';
import { importText } from './import-text.ts';
import { printJson, printProblems } from './print.ts';
import { overridesOf, settingsOf } from './settings-of.ts';

const caller = { who: 'owner', origin: 'command line' } as const;

interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Says what the files would bring, asks, and takes it in. Not beside a running program, a dry run excepted. */
export async function importFromFiles(context: CommandContext): Promise<number> {
  const { terminal, options } = context;
  const loaded = await settingsOf(context);
  if (loaded === null) return exitCode.usage;
  const isDryRun = options['dry-run'] === true;
  if (options.json === true && options.yes !== true && !isDryRun) {
    printProblems(terminal, ['--json needs --yes or --dry-run: a script cannot be asked.']);
    return exitCode.usage;
  }
  const files = await readFiles(context.operands);
  const done = files.ok ? await importAll(context, loaded, files.value) : files;
  if (!done.ok) printProblems(terminal, [done.error]);
  return done.ok ? exitCode.done : exitCode.failed;
}

async function readFiles(paths: readonly string[]): Promise<Result<readonly NamedFile[]>> {
  const files: NamedFile[] = [];
  for (const path of paths) {
    try {
      files.push({ name: basename(path), bytes: await readFile(resolve(path)) });
    } catch (error) {
      return fail(
        `${path} cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
      );
    }
  }
  return ok(files);
}

async function importAll(
  context: CommandContext,
  loaded: LoadedSettings,
  files: readonly NamedFile[],
): Promise<Result<void>> {
  const { terminal, host, folders, environment, options } = context;
  const isDryRun = options['dry-run'] === true;
  const mode = isDryRun ? 'read' : 'write';
  const database = await host.openDatabase(folders, loaded.settings, environment, mode);
  if (!database.ok) return database;
  try {
    const importOnce = await createImport(context, loaded, database.value, files, !isDryRun);
    if (!importOnce.ok) return importOnce;
    if (options.yes !== true || isDryRun) {
      const checked = await importOnce.value(false);
      if (!checked.ok) return checked;
      if (options.json === true) printJson(terminal, checked.value);
      else terminal.out(importText(checked.value, true));
      if (isDryRun) return ok(undefined);
      const answer = await terminal.askSecret('Type yes to go on (it is not shown): ');
      if (answer === null) return fail('Nobody is there to be asked. Write --yes to go on.');
      if (answer.trim().toLowerCase() !== 'yes') return fail('Nothing was changed.');
    }
    const imported = await importOnce.value(true);
    if (!imported.ok) return imported;
    if (options.json === true) printJson(terminal, imported.value);
    else terminal.out(importText(imported.value, false));
    return ok(undefined);
  } finally {
    await database.value.close();
  }
}

type ImportOnce = (writes: boolean) => Promise<Result<ImportReport>>;

/** The failure, a sentence, is one of the history's state. */
async function createImport(
  context: CommandContext,
  loaded: LoadedSettings,
  database: Database,
  files: readonly NamedFile[],
  writes: boolean,
): Promise<Result<ImportOnce>> {
  const { host, folders, environment } = context;
  const audit = await openForTransfer(database, host.clock, writes);
  if (!audit.ok) return audit;
  const settings = createSettings({
    files: host.files,
    path: folders.configFile,
    environment,
    overrides: overridesOf(context),
    loaded,
    onProblems: () => {},
  });
  const parts = {
    database,
    audit: audit.value,
    sqliteFiles: host.sqliteFiles(),
    settings,
    clock: host.clock,
  };
  const stopping = new AbortController();
  void host.stopRequested().then(() => stopping.abort());
  return ok((writes) =>
    runImport(files, parts, caller, { writes, signal: stopping.signal, report: () => {} }),
  );
}
