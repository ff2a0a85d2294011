import { bundleHistory } from '../support/history-bundle.ts';
import { fillLivedHistory } from '../support/lived-history.ts';

/** Fills a data folder with a history of 400 days: 59 changes, outages, and readings of the line and of one check. */
export async function fillHistory(folder: string, address: string): Promise<void> {
  const { workerFile, remove } = await bundleHistory();
  try {
    await fillLivedHistory({ folder, workerFile, address, now: Date.now() });
  } finally {
    remove();
  }
}
