import { historyWorker } from '../support/built-files.ts';
import { fillLivedHistory } from '../support/lived-history.ts';

/** Fills a data folder with a history of 400 days: 59 changes, outages, and readings of the line and of one check. */
export const fillHistory = (folder: string, address: string): Promise<void> =>
  fillLivedHistory({ folder, workerFile: historyWorker, address, now: Date.now() });
