import type { HistoryInspection } from '../../shared/domain/machine-facts.ts';
import {
  type DoctorFacts,
  type LoadedSettings,
  loadSettings,
  problemSentence,
  readTables,
} from '../core/app.ts';
import { backupFolder } from '../node/backup/backup-folder.ts';
import { type KeyFinding, lookAtKey } from '../node/doctor/look-at-key.ts';
import { listEntries, lookAtFolder } from '../node/doctor/look-at-folder.ts';
import { lockOwner } from '../node/history/folder-lock.ts';
import { keyFilePath } from '../node/history/sealing/key-file.ts';
import type { CommandContext } from './command.ts';
import { lookOnce } from './look-once.ts';
import { overridesOf } from './settings-of.ts';

type Settings = LoadedSettings['settings'];

/** Reads only. The sources are asked when `--ask` says so, and nobody else. */
export async function gatherDoctorFacts(context: CommandContext): Promise<DoctorFacts> {
  const { host, folders, environment, options } = context;
  const { dataFolder, configFile } = folders;
  const loaded = await loadSettings({
    files: host.files,
    path: configFile,
    environment,
    overrides: overridesOf(context),
  });
  const settings = loaded.ok ? loaded.value.settings : null;
  const folder = await lookAtFolder(dataFolder);
  const isReadable = folder.state === 'writable' || folder.state === 'read-only';
  const inspection = isReadable ? await host.historyFiles().inspect(dataFolder) : null;
  const key =
    settings === null || !isReadable
      ? null
      : (
          await lookAtKey(
            dataFolder,
            environment,
            keyFilePath(configFile, settings.history.keyFile),
          )
        ).facts;
  return {
    now: host.clock.now(),
    settings,
    settingsProblems: loaded.ok ? [] : loaded.error.map(problemSentence),
    folder,
    entries: await listEntries(pathsOf(context, settings)),
    owner: isReadable ? lockOwner(dataFolder) : null,
    key,
    inspection,
    tables:
      settings === null ? { state: 'unread' } : await tablesOf(context, settings, inspection, key),
    backups:
      settings === null
        ? null
        : (await host.backupFiles(folders, settings).list()).map(({ at }) => at),
    looked:
      settings !== null && options.ask === true ? await lookOnce(host, settings.address) : null,
  };
}

function pathsOf({ folders }: CommandContext, settings: Settings | null): readonly string[] {
  const { dataFolder, configFile } = folders;
  if (settings === null) return [dataFolder];
  const { history, backup } = settings;
  return [
    dataFolder,
    backupFolder(dataFolder, backup.folder),
    keyFilePath(configFile, history.keyFile),
  ];
}

/** Not opened when it is known already that it will not: one cause is said once. */
async function tablesOf(
  { host, folders, environment }: CommandContext,
  settings: Settings,
  inspection: HistoryInspection | null,
  key: KeyFinding['facts'] | null,
): Promise<DoctorFacts['tables']> {
  if (inspection === null || inspection.damage !== null) return { state: 'unread' };
  if (inspection.snapshots.length + inspection.segments.length === 0) return { state: 'none' };
  const isSealed = [...inspection.snapshots, ...inspection.segments].some((file) => file.isSealed);
  if (isSealed && key?.state !== 'opens') return { state: 'unread' };
  const database = await host.openDatabase(folders, settings, environment, 'read');
  if (!database.ok) return { state: 'refused', sentence: database.error };
  try {
    return await readTables(database.value);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { state: 'refused', sentence: `The tables of the history cannot be read: ${why}` };
  } finally {
    await database.value.close();
  }
}
