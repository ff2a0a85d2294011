import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../electron/node/history/open-database.ts';
import { historyWorker } from '../support/built-files.ts';
import { createMemoryLog } from '../support/memory-log.ts';

let place: string;

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'ip-beacon-death-'));
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

const insert = (n: number) => ({ sql: 'insert into t values (?)', parameters: [n] });

describe('the thread of the history', () => {
  it('tells when it dies by itself, and has kept all it acknowledged', async () => {
    // The real thread, with a fault in it that comes while it writes.
    const folder = join(place, 'data');
    const faulty = join(place, 'faulty.cjs');
    const journal = JSON.stringify(join(folder, 'history-0000000000000001.journal'));
    writeFileSync(
      faulty,
      `const fault = () => { throw new Error("out of luck"); };
      const waiting = setInterval(() => {
        if (!require('node:fs').existsSync(${journal})) return;
        clearInterval(waiting);
        setTimeout(fault, 200);
      }, 10);
      require(${JSON.stringify(historyWorker)});\n`,
    );
    const log = createMemoryLog();
    const opened = await openDatabase({ folder, workerFile: faulty, log });
    if (!opened.ok) throw new Error(opened.error);
    const database = opened.value;
    const died = new Promise<void>((resolve) => void database.storage.onDeath(resolve));

    await database.transaction([{ sql: 'create table t (n integer)', parameters: [] }]);
    let acknowledged = 0;
    const failure = await (async (): Promise<unknown> => {
      for (;;) {
        try {
          await database.transaction([insert(acknowledged + 1)]);
          acknowledged += 1;
        } catch (error) {
          return error;
        }
      }
    })();
    await died;
    expect(failure).toMatchObject({ kind: 'ended' });
    expect(database.storage.health()).toMatchObject({
      state: 'degraded',
      reason: 'The thread of the history has ended.',
    });
    expect(log.entries).toContainEqual(
      expect.objectContaining({ message: 'the thread of the history has failed' }),
    );
    // There is nobody to wait for.
    await database.close();

    const again = await openDatabase({ folder, workerFile: historyWorker, log });
    if (!again.ok) throw new Error(again.error);
    const [counted] = await again.value.transaction([
      { sql: 'select count(*) as known from t', parameters: [] },
    ]);
    expect(Number(counted?.rows[0]?.['known'])).toBeGreaterThanOrEqual(acknowledged);
    expect(acknowledged).toBeGreaterThan(0);
    await again.value.close();
  });

  it('says nothing of a death when it is closed', async () => {
    const log = createMemoryLog();
    const opened = await openDatabase({
      folder: join(place, 'data'),
      workerFile: historyWorker,
      log,
    });
    if (!opened.ok) throw new Error(opened.error);
    const deaths: string[] = [];
    opened.value.storage.onDeath(() => deaths.push('died'));
    await opened.value.close();
    expect(deaths).toEqual([]);
  });
});
