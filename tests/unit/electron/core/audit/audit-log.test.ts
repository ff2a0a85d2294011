import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { genesisHash } from '../../../../../electron/core/audit/audit-chain.ts';
import { openAuditLog } from '../../../../support/open-audit-log.ts';

const caller = { who: 'owner', origin: 'page 192.0.2.7' };
const set = (value: unknown, subject = 'server.port') => ({
  caller,
  what: 'settings.set',
  subject,
  before: 8470,
  after: value,
});

describe('the audit log', () => {
  it('keeps who did what from where, as of when, and hangs it on the entry before', async () => {
    const { audit, clock } = await openAuditLog();
    const first = await audit.append(set(9000));
    await clock.advance(1_000);
    const second = await audit.append({ ...set(undefined, 'x.backup'), what: 'backups.remove' });
    expect(first).toEqual({
      sequence: 1,
      at: Date.UTC(2026, 0, 1),
      ...caller,
      what: 'settings.set',
      subject: 'server.port',
      before: '8470',
      after: '9000',
      previousHash: genesisHash,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(second).toMatchObject({ sequence: 2, after: null, previousHash: first.hash });
    expect(await audit.page({ page: 0, pageSize: 10 })).toEqual({
      items: [second, first],
      total: 2,
    });
    expect(await audit.page({ page: 1, pageSize: 1 })).toEqual({ items: [first], total: 2 });
    expect(await audit.verify()).toEqual({ entries: 2, broken: null, head: second.hash });
  });

  it('has hashes that any other program can follow', async () => {
    const { audit } = await openAuditLog();
    const { hash } = await audit.append(set('Größe "1"\n'));
    const text = `[1,"${'0'.repeat(64)}",1,${Date.UTC(2026, 0, 1)},"owner","page 192.0.2.7","settings.set","server.port","8470","\\"Größe \\\\\\"1\\\\\\"\\\\n\\""]`;
    expect(hash).toBe(createHash('sha256').update(text).digest('hex'));
  });

  it('is empty and whole before its first entry', async () => {
    const { audit } = await openAuditLog();
    expect(await audit.page({ page: 0, pageSize: 10 })).toEqual({ items: [], total: 0 });
    expect(await audit.verify()).toEqual({ entries: 0, broken: null, head: genesisHash });
  });

  it('writes what comes at once one behind the other', async () => {
    const { audit } = await openAuditLog();
    const appended = await Promise.all([1, 2, 3, 4, 5].map((value) => audit.append(set(value))));
    expect(appended.map(({ sequence, after }) => [sequence, after])).toEqual([
      [1, '1'],
      [2, '2'],
      [3, '3'],
      [4, '4'],
      [5, '5'],
    ]);
    expect((await audit.verify()).broken).toBeNull();
  });

  it('goes on where it was after a restart', async () => {
    const { audit, database } = await openAuditLog();
    const { hash } = await audit.append(set(1));
    const again = await openAuditLog(database.content());
    expect(await again.audit.append(set(2))).toMatchObject({ sequence: 2, previousHash: hash });
    expect(await again.audit.verify()).toMatchObject({ entries: 2, broken: null });
  });

  it('rejects what cannot be written, leaves no gap and goes on', async () => {
    const { audit, database } = await openAuditLog();
    await audit.append(set(1));
    database.failWrites('disk full');
    await expect(audit.append(set(2))).rejects.toThrow('disk full');
    database.failWrites(null);
    expect(await audit.append(set(3))).toMatchObject({ sequence: 2, after: '3' });
    expect(await audit.verify()).toMatchObject({ entries: 2, broken: null });
  });

  it('never holds a secret, whoever appends it', async () => {
    const { audit, database } = await openAuditLog();
    await audit.append(set('hunter2', 'discord.token'));
    await audit.append(set({ smtp: { password: 'hunter2' } }));
    expect(new TextDecoder().decode(database.content())).not.toContain('hunter2');
  });

  it('reads back whole whatever names it is given', async () => {
    const { audit } = await openAuditLog();
    const odd = 'a\0b \uD800 \u{1F600} "\\\n';
    const appended = await audit.append({
      caller: { who: odd, origin: odd },
      what: odd,
      subject: odd.repeat(100),
      before: odd,
      after: odd,
    });
    expect(appended.who).toBe('a\uFFFDb \uFFFD \u{1F600} "\\\n');
    expect(await audit.verify()).toMatchObject({ entries: 1, broken: null });
    expect((await audit.page({ page: 0, pageSize: 1 })).items).toEqual([appended]);
  });
});
