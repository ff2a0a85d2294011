import { describe, expect, it } from 'vitest';
import { connect } from '../../../../../electron/core/history/connection.ts';
import { createWatchRecord } from '../../../../../electron/core/history/watch-record.ts';
import { freshStatistics } from '../../../../../electron/core/address/statistics.ts';
import type { NewChange } from '../../../../../shared/domain/change.ts';
import { twoAgree } from '../../../../support/canned-observations.ts';
import { createMemoryLog } from '../../../../support/memory-log.ts';
import { openMemoryHistory } from '../../../../support/open-memory-history.ts';

const hourMs = 3_600_000;
const change: NewChange = {
  family: 'ipv4',
  kind: 'first',
  before: [],
  after: ['81.2.69.142'],
  firstSeenAt: 1,
  confirmedAt: 2,
  heldMs: null,
  told: true,
  evidence: [],
};

async function start() {
  const { history, database, clock } = await openMemoryHistory();
  const log = createMemoryLog();
  const problems: (string | null)[] = [];
  let asked = 0;
  const record = createWatchRecord(
    () => history,
    () => new Map([['a', { ...freshStatistics, asked: (asked += 1) }]]),
    log,
    (problem) => problems.push(problem),
  );
  const count = async (table: 'observations' | 'changes') =>
    (await connect(database).selectFrom(table).selectAll().execute()).length;
  const written = async (): Promise<void> => {
    for (let turn = 0; turn < 100; turn += 1) await Promise.resolve();
  };
  return { record, history, database, clock, log, problems, count, written };
}

describe('the record of the watches', () => {
  it('keeps every look, and of what is learnt of the sources the last of an hour', async () => {
    const { record, history, clock, count, written } = await start();
    for (const minutes of [0, 5, 10]) {
      record.looked(twoAgree('ipv4', '81.2.69.142', clock.now() + minutes * 60_000));
      await written();
    }
    expect(await count('observations')).toBe(9);
    expect((await history.sourceStatistics.load()).get('a')?.asked).toBe(1);
    await clock.advance(hourMs);
    record.looked(twoAgree('ipv4', '81.2.69.142', clock.now()));
    await written();
    expect((await history.sourceStatistics.load()).get('a')?.asked).toBe(4);
  });

  it('takes a look without any answer for no sign that the history can be written', async () => {
    const { record, database, problems, written } = await start();
    database.failWrites('The disk is full.');
    record.looked(twoAgree('ipv4', '81.2.69.142', 1));
    await written();
    record.looked([]);
    await written();
    expect(problems).toEqual(['The history cannot be written: The disk is full.']);
  });

  it('gives a change its number', async () => {
    const { record, problems } = await start();
    const { evidence: _evidence, ...told } = change;
    expect(await record.changed(change)).toEqual({ ...told, id: 1 });
    expect(problems).toEqual([null]);
  });

  it('lets a change be told that cannot be written, says why, and when it is over', async () => {
    const { record, database, log, problems, count } = await start();
    database.failWrites('The disk is full.');
    const { evidence: _evidence, ...told } = change;
    expect(await record.changed(change)).toEqual({ ...told, id: 0 });
    expect(await count('changes')).toBe(0);
    database.failWrites(null);
    await record.changed(change);
    expect(problems).toEqual(['The history cannot be written: The disk is full.', null]);
    expect(log.entries).toMatchObject([
      { level: 'error', message: 'The history cannot be written.' },
    ]);
  });
});
