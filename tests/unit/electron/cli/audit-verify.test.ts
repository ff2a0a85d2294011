import { describe, expect, it } from 'vitest';
import { runCommand } from '../../../support/command-line.ts';
import { openAuditLog } from '../../../support/open-audit-log.ts';

async function logOf(entries: number) {
  const { audit, database } = await openAuditLog();
  for (let number = 1; number <= entries; number += 1) {
    await audit.append({
      caller: { who: 'owner', origin: 'command line' },
      what: 'backups.remove',
      subject: `${number}.backup`,
      before: undefined,
      after: undefined,
    });
  }
  return { database, ...(await audit.verify()) };
}

const run = (sql: string) => ({ sql, parameters: [] });

describe('audit verify', () => {
  it('says that the log is whole, and its head', async () => {
    const { database, head } = await logOf(3);
    expect(await runCommand(['audit', 'verify'], { database })).toMatchObject({
      code: 0,
      out: `The audit log is whole: 3 entries.\nEntry 3 has the hash ${head}\n`,
      error: '',
    });
  });

  it('says that it is empty', async () => {
    const { database } = await logOf(0);
    expect(await runCommand(['audit', 'verify'], { database })).toMatchObject({
      code: 0,
      out: 'The audit log is empty.\n',
    });
  });

  it('says where it is broken and why, and ends with 1', async () => {
    const { database } = await logOf(3);
    await database.transaction([run('delete from audit_log where sequence = 2')]);
    expect(await runCommand(['audit', 'verify'], { database })).toMatchObject({
      code: 1,
      out: '',
      error: 'The audit log is broken at entry 3: Entry 2 is missing before it: it was removed.\n',
    });
  });

  it('prints JSON for programs, with the same exit code, and closes the history', async () => {
    const { database, head } = await logOf(2);
    await database.transaction([run("update audit_log set who = 'system' where sequence = 1")]);
    const { code, out } = await runCommand(['audit', 'verify', '--json'], { database });
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual({
      entries: 2,
      broken: {
        sequence: 1,
        why: 'It was changed: its content and its hash do not fit together.',
      },
      head,
    });
    await expect(database.transaction([])).rejects.toThrow('The history is closed.');
  });

  it('says what keeps it from looking', async () => {
    expect(await runCommand(['audit', 'verify'])).toMatchObject({
      code: 1,
      error: 'There is no history in /data.\n',
    });
    const { database } = await logOf(1);
    await database.transaction([run('drop table audit_log')]);
    expect(await runCommand(['audit', 'verify'], { database })).toMatchObject({
      code: 1,
      error: expect.stringMatching(/^The audit log cannot be read: .*no such table: audit_log/),
    });
    expect(await runCommand(['audit', 'verify'], { config: 'colour: red\n' })).toMatchObject({
      code: 2,
    });
  });
});
