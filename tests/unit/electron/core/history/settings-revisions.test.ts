import { describe, expect, it } from 'vitest';
import { openAuditLog } from '../../../../support/open-audit-log.ts';

const caller = { who: 'owner', origin: 'command line' };
const revision = (number: number) => ({
  content: `# ${number}\n`,
  changed: ['server.port'],
  caller,
});

describe('the revisions of the settings', () => {
  it('are there with their text, the newest first', async () => {
    const { revisions, clock } = await openAuditLog();
    await revisions.add(revision(1));
    await clock.advance(5_000);
    await revisions.add({ ...revision(2), changed: [] });
    const at = Date.UTC(2026, 0, 1);
    const first = { id: 1, at, ...caller, changed: ['server.port'] };
    const second = { id: 2, at: at + 5_000, ...caller, changed: [] };
    expect(await revisions.page({ page: 0, pageSize: 10 })).toEqual({
      items: [second, first],
      total: 2,
    });
    expect(await revisions.page({ page: 1, pageSize: 1 })).toEqual({ items: [first], total: 2 });
    expect(await revisions.content(1)).toBe('# 1\n');
    expect(await revisions.newestContent()).toBe('# 2\n');
  });

  it('are none before the first', async () => {
    const { revisions } = await openAuditLog();
    expect(await revisions.page({ page: 0, pageSize: 10 })).toEqual({ items: [], total: 0 });
    expect(await revisions.content(1)).toBeNull();
    expect(await revisions.newestContent()).toBeNull();
  });

  it('stay until there are two hundred newer ones', async () => {
    const { revisions } = await openAuditLog();
    for (let number = 1; number <= 203; number += 1) await revisions.add(revision(number));
    const { items, total } = await revisions.page({ page: 0, pageSize: 200 });
    expect([total, items[0]?.id, items.at(-1)?.id]).toEqual([200, 203, 4]);
    expect(await revisions.content(3)).toBeNull();
  });

  it('are on the disk when they are added, and rejected when they cannot be', async () => {
    const { revisions, database } = await openAuditLog();
    await revisions.add(revision(1));
    const again = await openAuditLog(database.content());
    expect(await again.revisions.newestContent()).toBe('# 1\n');
    database.failWrites('disk full');
    await expect(revisions.add(revision(2))).rejects.toThrow('disk full');
  });
});
