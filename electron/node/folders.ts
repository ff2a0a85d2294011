import { join, resolve } from 'node:path';
import envPaths from 'env-paths';

/** Where the program keeps its things. Absolute paths; nothing is created here. */
export interface Folders {
  readonly configFile: string;
  readonly dataFolder: string;
  readonly logFolder: string;
}

export interface FolderChoices {
  readonly configFile?: string | undefined;
  readonly dataFolder?: string | undefined;
}

/** The system's own: XDG on Linux, ~/Library on macOS, %APPDATA% and %LOCALAPPDATA% on Windows. */
export function systemFolders(): Folders {
  const { config, data, log } = envPaths('ip-beacon', { suffix: '' });
  return { configFile: join(config, 'config.yaml'), dataFolder: data, logFolder: log };
}

/**
 * The command line before `IP_BEACON_CONFIG` and `IP_BEACON_DATA_DIR`, these before the system's own.
 * Whoever names a data folder gets the log in there too: two programs must not write one log.
 */
export function chooseFolders(
  system: Folders,
  environment: Readonly<Record<string, string | undefined>>,
  choices: FolderChoices,
): Folders {
  const configFile = choices.configFile ?? named(environment['IP_BEACON_CONFIG']);
  const dataFolder = choices.dataFolder ?? named(environment['IP_BEACON_DATA_DIR']);
  return {
    configFile: configFile === undefined ? system.configFile : resolve(configFile),
    dataFolder: dataFolder === undefined ? system.dataFolder : resolve(dataFolder),
    logFolder: dataFolder === undefined ? system.logFolder : resolve(dataFolder, 'logs'),
  };
}

const named = (value: string | undefined): string | undefined => (value === '' ? undefined : value);
