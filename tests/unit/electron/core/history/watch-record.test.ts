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
  known: null,
  evidence: [],
};

async function start() {
  const { history, database, clock } = await openMemoryHistory();
  const log = createMemoryLog();
  const problems: (string | null)[] = [];
  let asked = 0;
  let flushes = 0;
  const record = createWatchRecord({
    history,
    statistics: () => new Map([['a', { ...freshStatistics, asked: (asked += 1) }]]),
    clock,
    log,
    onProblem: (problem) => problems.push(problem),
    onFlush: () => void (flushes += 1),
  });
  const count = async (table: 'observations' | 'changes') =>
    (await connect(database).selectFrom(table).selectAll().execute()).length;
  const written = async (): Promise<void> => {
    for (let turn = 0; turn < 100; turn += 1) await Promise.resolve();
  };
  return {
    record,
    history,
    database,
    clock,
    log,
    problems,
    count,
    written,
    flushes: () => flushes,
  };
}

describe('the record of the watches', () => {
  it('writes looks that found nothing new together, an hour after the first of them', async () => {
    const { record, history, clock, count, written, flushes } = await start();
    for (let look = 0; look < 12; look += 1) {
      record.looked(twoAgree('ipv4', '81.2.69.142', clock.now()));
      await clock.advance(hourMs / 12 - 1);
      await written();
    }
    expect(await count('observations')).toBe(0);
    await clock.advance(1_000);
    await written();
    expect(await count('observations')).toBe(36);
    expect(flushes()).toBe(1);
    expect((await history.sourceStatistics.load()).get('a')?.asked).toBe(1);
  });

  it('writes them with the next thing that matters, in order', async () => {
    const { record, clock, count, written } = await start();
    record.looked(twoAgree('ipv4', '81.2.69.142', clock.now()));
    await record.changed(change);
    await written();
    expect(await count('observations')).toBe(3);
    record.looked(twoAgree('ipv4', '81.2.69.9', clock.now() + 1));
    record.candidate('ipv4', '81.2.69.9', 3);
    await written();
    expect(await count('observations')).toBe(6);
  });

  it('keeps the last confirmation of each family when it is asked to', async () => {
    const { record, history } = await start();
    const current = { addresses: ['81.2.69.142'], since: 1, confirmedAt: 2 };
    record.confirmed('ipv4', current);
    record.confirmed('ipv4', { ...current, confirmedAt: 3 });
    await record.flush();
    expect([...(await history.current.load())]).toEqual([['ipv4', { ...current, confirmedAt: 3 }]]);
  });

  it('never holds more than a bounded number back', async () => {
    const { record, clock, count, written } = await start();
    for (let look = 0; look < 400; look += 1) {
      record.looked(twoAgree('ipv4', '81.2.69.142', clock.now() + look));
    }
    await written();
    expect(await count('observations')).toBeGreaterThanOrEqual(1_000);
  });

  it('tries again with the next look what could not be written, and loses none of it', async () => {
    const { record, database, problems, count, written } = await start();
    database.failWrites('The disk is full.');
    record.looked(twoAgree('ipv4', '81.2.69.142', 1));
    await record.flush();
    database.failWrites(null);
    record.looked(twoAgree('ipv4', '81.2.69.142', 2));
    await written();
    expect(await count('observations')).toBe(6);
    expect(problems.at(-1)).toBeNull();
  });

  it('takes having nothing to write for no sign that the history can be written', async () => {
    const { record, database, problems, written } = await start();
    database.failWrites('The disk is full.');
    record.looked(twoAgree('ipv4', '81.2.69.142', 1));
    await record.flush();
    record.looked([]);
    await written();
    expect(new Set(problems)).toEqual(
      new Set(['The history cannot be written: The disk is full.']),
    );
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
