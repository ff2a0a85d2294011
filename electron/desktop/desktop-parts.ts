import type { Folders } from '../node/folders.ts';
import type { FirstTray } from './first-tray.ts';
import type { Requests } from './follow-requests.ts';

/** What main.ts knows of this start, and of where the build has put things. */
export interface DesktopParts {
  readonly version: string;
  readonly folders: Folders;
  readonly firstTray: FirstTray;
  readonly requests: Requests;
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
