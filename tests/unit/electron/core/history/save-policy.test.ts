import { describe, expect, it } from 'vitest';
import { createSavePolicy } from '../../../../../electron/core/history/save-policy.ts';
import { createFakeClock } from '../../../../support/fake-clock.ts';
import { createMemoryDatabase } from '../../../../support/memory-database.ts';

const minuteMs = 60_000;

const open = async (rows = 0) => {
  const clock = createFakeClock();
  const database = await createMemoryDatabase();
  await database.transaction([{ sql: 'create table t (x text)', parameters: [] }]);
  for (let row = 0; row < rows; row += 1) {
    await database.transaction([
      { sql: 'insert into t values (?)', parameters: ['x'.repeat(1000)] },
    ]);
  }
  const failures: unknown[] = [];
  const policy = createSavePolicy(database, clock, (error) => failures.push(error));
  return { clock, database, policy, failures };
};

describe('the save policy', () => {
  it('saves at once what is to be told', async () => {
    const { database, policy } = await open();
    await policy.now();
    expect(database.saves()).toBe(1);
  });

  it('lets other writes wait an hour', async () => {
    const { clock, database, policy } = await open();
    for (let minute = 0; minute < 60; minute += 1) {
      await policy.eventually();
      await clock.advance(minuteMs);
    }
    expect(database.saves()).toBe(0);
    await policy.eventually();
    expect(database.saves()).toBe(1);
  });

  it('writes at most 1 KB a check, however large the file: four writes are one check', async () => {
    const { clock, database, policy } = await open(200);
    const bytes = await policy.now().then(() => database.saved()?.byteLength ?? 0);
    const savesBefore = database.saves();
    const checks = 2000;
    for (let check = 0; check < checks; check += 1) {
      for (let write = 0; write < 4; write += 1) await policy.eventually();
      await clock.advance(5 * minuteMs);
    }
    const saves = database.saves() - savesBefore;
    expect(bytes).toBeGreaterThan(200_000);
    expect(saves).toBeGreaterThan(5);
    expect((saves * bytes) / checks).toBeLessThanOrEqual(1024);
  });

  it('waits no longer than a day, even when nothing more is written', async () => {
    const { clock, database, policy } = await open(200);
    await policy.now();
    await policy.eventually();
    await clock.advance(24 * 60 * minuteMs - 1);
    expect(database.saves()).toBe(1);
    await clock.advance(1);
    expect(database.saves()).toBe(2);
    expect(clock.pending()).toBe(0);
  });

  it('fails each later write until a save has succeeded', async () => {
    const { database, policy } = await open();
    database.failSaves('disk full');
    await expect(policy.now()).rejects.toThrow('disk full');
    await expect(policy.eventually()).rejects.toThrow('disk full');
    database.failSaves(null);
    await policy.eventually();
    expect(database.saves()).toBe(1);
  });

  it('reports a save that fails with nobody waiting', async () => {
    const { clock, database, policy, failures } = await open();
    await policy.eventually();
    database.failSaves('disk full');
    await clock.advance(24 * 60 * minuteMs);
    expect(failures).toEqual([expect.objectContaining({ message: 'disk full' })]);
  });

  it('leaves no timer behind', async () => {
    const { clock, policy } = await open();
    await policy.eventually();
    policy.stop();
    expect(clock.pending()).toBe(0);
  });
});
