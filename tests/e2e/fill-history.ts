import { rmSync } from 'node:fs';
import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { historyWorker } from '../support/built-files.ts';
import { fillLivedHistory } from '../support/lived-history.ts';

/** By address: it takes longer to make one than to start a host on it. */
const made = new Map<string, Promise<string>>();

/**
 * Fills a data folder with a history of 400 days: 59 changes, outages, and readings of the line and of one check. The
 * newest of these are as old as the first of these histories that this process has filled.
 */
export async function fillHistory(folder: string, address: string): Promise<void> {
  const history = made.get(address) ?? make(address);
  made.set(address, history);
  await cp(await history, folder, { recursive: true });
}

async function make(address: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ip-beacon-lived-'));
  process.once('exit', () => rmSync(folder, { recursive: true }));
  await fillLivedHistory({ folder, workerFile: historyWorker, address, now: Date.now() });
  return folder;
}
