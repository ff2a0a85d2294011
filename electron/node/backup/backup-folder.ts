import { join, resolve } from 'node:path';

/** @param setting backup.folder: a path, from the data folder unless absolute; empty for the usual place */
export const backupFolder = (dataFolder: string, setting: string): string =>
  setting === '' ? join(dataFolder, 'backups') : resolve(dataFolder, setting);
