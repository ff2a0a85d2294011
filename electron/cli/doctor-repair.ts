import type { Salvage } from '../../shared/domain/machine-facts.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { lookAtKey } from '../node/doctor/look-at-key.ts';
import { lookAtFolder } from '../node/doctor/look-at-folder.ts';
import { prepareNewFolder } from '../node/doctor/prepare-new-folder.ts';
import { lockOwner } from '../node/history/folder-lock.ts';
import { keyFilePath } from '../node/history/sealing/key-file.ts';
import { removeKeyStore } from '../node/history/sealing/key-store.ts';
import type { CommandContext } from './command.ts';
import { exitCode } from './exit-code.ts';
import { printJson, printProblems } from './print.ts';
import { settingsOf } from './settings-of.ts';

interface Repaired extends Salvage {
  /** The new data folder. */
  readonly folder: string;
}

/** Saves the longest good prefix of the history into a new folder; the old one is only read. */
export async function doctorRepair(context: CommandContext, to: string): Promise<number> {
  const { terminal, options } = context;
  const loaded = await settingsOf(context);
  if (loaded === null) return exitCode.usage;
  const repaired = await repair(context, loaded.settings.history.keyFile, to);
  if (!repaired.ok) {
    printProblems(terminal, [repaired.error]);
    return exitCode.failed;
  }
  if (options.json === true) printJson(terminal, repaired.value);
  else terminal.out(repairText(repaired.value));
  return exitCode.done;
}

async function repair(
  { folders, environment, host }: CommandContext,
  keyFileSetting: string,
  to: string,
): Promise<Result<Repaired>> {
  const { dataFolder, configFile } = folders;
  const { state } = await lookAtFolder(dataFolder);
  if (state !== 'writable' && state !== 'read-only') {
    return fail(`There is no data folder ${dataFolder} that could be read.`);
  }
  const owner = lockOwner(dataFolder);
  if (owner?.isAtWork === true) {
    return fail(
      `The data folder ${dataFolder} is in use by process ${owner.pid} on ${owner.host}. Stop that one first.`,
    );
  }
  const { facts, key } = await lookAtKey(
    dataFolder,
    environment,
    keyFilePath(configFile, keyFileSetting),
  );
  if (facts.state === 'closed') return fail(facts.sentence);
  const folder = prepareNewFolder(dataFolder, to, key);
  if (!folder.ok) return folder;
  const salvage = await host
    .historyFiles()
    .salvage(dataFolder, folder.value, key === null ? null : key.bytes);
  if (salvage.ok) return ok({ folder: folder.value, ...salvage.value });
  // Without a history beside it the key would only keep the folder from being used again.
  if (key !== null) removeKeyStore(folder.value);
  return salvage;
}

function repairText({ folder, snapshot, entries, lost }: Repaired): string {
  const begin = snapshot === null ? '' : `the snapshot ${snapshot} and `;
  const saved = `${entries} ${entries === 1 ? 'entry' : 'entries'} of the journal`;
  return [
    `Saved in ${folder}: ${begin}${saved}.`,
    ...(lost.length === 0
      ? ['Nothing is missing.']
      : ['What is not in it:', ...lost.map((what) => `  ${what}`)]),
    `Start IP Beacon with --data-dir '${folder}' to go on with it. The old folder is as it was.`,
    '',
  ].join('\n');
}
