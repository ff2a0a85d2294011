import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openHistory } from '../../../electron/core/history/history.ts';
import { openDatabase } from '../../../electron/node/history/open-database.ts';
import { createSystemClock } from '../../../electron/node/system-clock.ts';
import { ok } from '../../../shared/result.ts';
import { cannedHistory } from '../../support/canned-history.ts';
import { twoAgree } from '../../support/canned-observations.ts';
import { silentLog } from '../../support/silent-log.ts';
import { fillYears, type YearsOptions } from '../../support/ten-years.ts';
import { type ContenderName, peerFile } from './contender.ts';
import { peerVersions } from './peers.ts';

const minuteMs = 60_000;

export interface MakeDataTask {
  readonly years: YearsOptions;
  /** Gets a folder for each contender, with the same rows. */
  readonly folder: string;
  readonly workerFile: string;
}

export interface MakeDataResult {
  readonly from: number;
  /** The present of this history. */
  readonly to: number;
  readonly dataBytes: number;
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
}

/**
 * A history as it would be after these years: readings each minute of the line and of checks, a new address each day,
 * and what was observed in the last hours.
 */
export async function makeData({ years, ...task }: MakeDataTask): Promise<MakeDataResult> {
  const folder = join(task.folder, 'ip-beacon' satisfies ContenderName);
  const opened = await openDatabase({ ...task, folder, log: silentLog });
  if (!opened.ok) throw new Error(opened.error);
  const database = opened.value;
  const history = await openHistory(database, createSystemClock(), async () => ok(undefined));
  if (!history.ok) throw new Error(history.error);
  const { from, to } = await fillYears(database, years);
  const { changes, observations } = history.value;
  for (const { id: _, ...change } of cannedHistory(years.days, to).toReversed()) {
    await changes.add(change);
  }
  const looks = years.ages.readingHours * 60;
  await Promise.all(
    Array.from({ length: looks }, (_, index) =>
      observations.record(twoAgree('ipv4', '203.0.113.7', to - index * minuteMs)),
    ),
  );

  const copy = await database.storage.copy();
  for (const name of Object.keys(peerVersions)) {
    mkdirSync(join(task.folder, name));
    writeFileSync(peerFile(join(task.folder, name)), copy);
  }
  await database.close();
  const files = readdirSync(folder).map((name) => ({
    name,
    bytes: statSync(join(folder, name)).size,
  }));
  return { from, to, dataBytes: copy.length, files };
}
