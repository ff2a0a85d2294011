import type { Folders } from '../node/folders.ts';
import type { LaunchRequest } from './launch-request.ts';

/** What main.ts knows of this start, and of where the build has put things. */
export interface DesktopParts {
  readonly version: string;
  readonly folders: Folders;
  /** What this start asks for. */
  readonly request: LaunchRequest;
  /** What starts this program again, without arguments. */
  readonly command: readonly string[];
  /** The built page, pictures, preload script and workers. */
  readonly clientFolder: string;
  readonly iconFolder: string;
  readonly preloadFile: string;
  readonly historyWorker: string;
  readonly insightFolder: string;
  readonly picturesFolder: string;
}
