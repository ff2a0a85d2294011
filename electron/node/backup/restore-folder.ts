// Where a restore lies ready, in the data folder, until the history is next opened:
//
//   restore/history.sqlite, .sha256   in the history's own form (Storage.stage)
//   restore/config.yaml               if the backup has settings that differ
//   restore/secrets/<name>            if it has secrets
//   restore/ready.json                written last: from here on all of it counts. Before: none of it.
//   restore/begun.json                ready.json under its new name, once the first old file is about to go

import { join } from 'node:path';

export const restoreFolderOf = (dataFolder: string): string => join(dataFolder, 'restore');
export const stagedHistoryNames = ['history.sqlite.sha256', 'history.sqlite'] as const;
export const stagedConfigName = 'config.yaml';
export const stagedSecretsFolder = 'secrets';
export const readyName = 'ready.json';
export const begunName = 'begun.json';

/** Of the history that goes: its journal, the snapshot before the newest, what a save has left. */
export const isOldHistoryFile = (name: string): boolean =>
  /^history.*\.journal$/.test(name) ||
  /^history\.previous\.sqlite(\.sha256)?$/.test(name) ||
  /^history\.sqlite(\.sha256)?\.new$/.test(name) ||
  /^history\.sqlite\.new\.sha256$/.test(name);
