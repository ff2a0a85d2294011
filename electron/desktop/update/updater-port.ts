import type { Result } from '../../../shared/result.ts';
import type { ListedRelease } from './judge-release.ts';
import type { UpdateChannel } from './manifest.ts';

/**
 * What fetches packages and hands them to the system; electron-updater (electron-updater-port.ts), in tests a double.
 * Nothing that it says or brings is trusted: updates.ts compares it with what was signed. Failures are sentences.
 */
export interface UpdaterPort {
  /** What the release server lists for this system; null where that is nothing newer. */
  check(channel: UpdateChannel): Promise<Result<ListedRelease | null>>;
  /** The file of what was found last. */
  download(onPercent: (percent: number) => void): Promise<Result<string>>;
  /** Removes what was downloaded. */
  discard(file: string): Promise<void>;
  /**
   * Lets the system install the file, which has been checked. The program ends next.
   * @param restarts whether the new version is started then
   */
  install(file: CheckedFile, restarts: boolean): Promise<Result<void>>;
}

export interface CheckedFile {
  readonly path: string;
  readonly name: string;
  readonly size: number;
  /** Base64. */
  readonly sha512: string;
}
