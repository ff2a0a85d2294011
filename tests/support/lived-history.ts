import { openHistory } from '../../electron/core/history/history.ts';
import { openDatabase } from '../../electron/node/history/open-database.ts';
import { createSystemClock } from '../../electron/node/system-clock.ts';
import { ok } from '../../shared/result.ts';
import { cannedHistory } from './canned-history.ts';
import { cannedKnown } from './canned-known.ts';
import { silentLog } from './silent-log.ts';
import { fillYears, tenYears } from './ten-years.ts';

const hourMs = 3_600_000;
const changes = 59;
/** Nothing happens in its last five days; in the month before there are outages, a maintenance and a pause. */
const quietDay = 10;

export interface LivedHistory {
  /** The data folder, empty. */
  readonly folder: string;
  readonly workerFile: string;
  /** The one that the newest change led to. */
  readonly address: string;
  /** UTC milliseconds. */
  readonly now: number;
}

/** What a host has in its folder that has run for 400 days: the canned changes, readings of the line and of one check. */
export async function fillLivedHistory(lived: LivedHistory): Promise<void> {
  const { folder, workerFile, address, now } = lived;
  const opened = await openDatabase({ folder, workerFile, log: silentLog });
  if (!opened.ok) throw new Error(opened.error);
  const database = opened.value;
  const history = await openHistory(database, createSystemClock(), async () => ok(undefined));
  if (!history.ok) throw new Error(history.error);
  // The years end some minutes behind a full hour, which must have passed.
  const endHour = Math.floor(now / hourMs - 0.1) * hourMs;
  await fillYears(database, { ...tenYears, endHour, days: 400, checks: 1, seed: quietDay });
  await database.transaction([
    { sql: 'update series set name = ? where id = 2', parameters: ['ping-gateway'] },
  ]);
  const [newest, ...older] = cannedHistory(changes, now);
  if (newest === undefined) throw new Error('There are some.');
  const known = cannedKnown(changes + 1, changes, [address]);
  for (const change of [...older.toReversed(), { ...newest, after: [address], known }]) {
    await history.value.changes.add(change);
  }
  await database.close();
}
