import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../../../electron/core/audit/audit-chain.ts';
import { verifyAuditLog } from '../../../../../electron/core/audit/verify-audit-log.ts';
import type { Database, SqlValue } from '../../../../../electron/core/ports.ts';
import type { AuditEntry } from '../../../../../shared/domain/audit.ts';
import { openAuditLog } from '../../../../support/open-audit-log.ts';

/** Several slices of the verification. */
const length = 60;

async function chain(entries = length) {
  const { audit, database } = await openAuditLog();
  for (let value = 1; value <= entries; value += 1) {
    await audit.append({
      caller: { who: 'owner', origin: `page 192.0.2.${value}` },
      what: 'settings.set',
      subject: `server.${value}`,
      before: value % 3 === 0 ? undefined : value,
      after: value + 1,
    });
  }
  return { audit, database, content: database.content() };
}

const run = (database: Database, sql: string, ...parameters: SqlValue[]) =>
  database.transaction([{ sql, parameters }]);

/** What verify() says of the chain after somebody has been at it. */
async function verdictAfter(content: Uint8Array, tamper: (database: Database) => Promise<unknown>) {
  const { database } = await openAuditLog(content);
  await tamper(database);
  return verifyAuditLog(database);
}

const textColumns = [
  'who',
  'origin',
  'what',
  'subject',
  'before',
  'after',
  'previous_hash',
  'hash',
];
const fields = ['sequence', 'at', ...textColumns];
const place = fc.integer({ min: 1, max: length });

describe('any tampering is found', () => {
  it('an edit of any field of any entry', async () => {
    const { content } = await chain();
    const edit = fc.record({
      sequence: place,
      field: fc.constantFrom(...fields),
      text: fc.string(),
    });
    await fc.assert(
      fc.asyncProperty(edit, async ({ sequence, field, text }) => {
        const { broken } = await verdictAfter(content, (database) =>
          field === 'sequence' || field === 'at'
            ? run(
                database,
                `update audit_log set ${field} = ${field} + 1000 where sequence = ?`,
                sequence,
              )
            : run(
                database,
                `update audit_log set ${field} = ? where sequence = ?`,
                // NUL ends a text in SQL.
                `${text.replaceAll('\0', '')}!`,
                sequence,
              ),
        );
        // The last one under another number leaves a gap before it.
        const first = field === 'sequence' && sequence === length ? sequence + 1_000 : sequence;
        expect(broken?.sequence).toBe(
          field === 'sequence' && sequence < length ? sequence + 1 : first,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('a removal in the middle, with and without numbering anew', async () => {
    const { content } = await chain();
    const removal = fc.record({
      sequence: fc.integer({ min: 1, max: length - 1 }),
      renumber: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(removal, async ({ sequence, renumber }) => {
        const { entries, broken } = await verdictAfter(content, async (database) => {
          await run(database, 'delete from audit_log where sequence = ?', sequence);
          if (!renumber) return;
          for (let next = sequence + 1; next <= length; next += 1) {
            await run(
              database,
              'update audit_log set sequence = sequence - 1 where sequence = ?',
              next,
            );
          }
        });
        expect(entries).toBe(length - 1);
        expect(broken?.sequence).toBe(renumber ? sequence : sequence + 1);
      }),
      { numRuns: 30 },
    );
  });

  it('an exchange of any two entries, with and without their hashes', async () => {
    const { content } = await chain();
    const contents = ['at', 'who', 'origin', 'what', 'subject', 'before', 'after'];
    const exchange = fc.record({
      places: fc.uniqueArray(place, { minLength: 2, maxLength: 2 }),
      columns: fc.constantFrom(
        contents,
        [...contents, 'hash'],
        [...contents, 'hash', 'previous_hash'],
      ),
    });
    await fc.assert(
      fc.asyncProperty(exchange, async ({ places: [one = 1, other = 2], columns }) => {
        const { broken } = await verdictAfter(content, (database) =>
          run(
            database,
            `update audit_log set ${columns.map((column) => `${column} = other.${column}`).join(', ')}
             from (select * from audit_log where sequence in (?, ?)) as other
             where audit_log.sequence in (?, ?) and other.sequence <> audit_log.sequence`,
            one,
            other,
            one,
            other,
          ),
        );
        expect(broken?.sequence).toBe(Math.min(one, other));
      }),
      { numRuns: 40 },
    );
  });
});

describe('the verdict says why', () => {
  const why = async (tamper: (database: Database) => Promise<unknown>) => {
    const { content } = await chain(4);
    return (await verdictAfter(content, tamper)).broken;
  };

  it('when an entry was changed', async () => {
    expect(
      await why((database) =>
        run(database, "update audit_log set who = 'system' where sequence = 3"),
      ),
    ).toEqual({
      sequence: 3,
      why: 'It was changed: its content and its hash do not fit together.',
    });
  });

  it('when entries are missing', async () => {
    expect(
      await why((database) => run(database, 'delete from audit_log where sequence = 3')),
    ).toEqual({
      sequence: 4,
      why: 'Entry 3 is missing before it: it was removed.',
    });
    expect(
      await why((database) => run(database, 'delete from audit_log where sequence < 3')),
    ).toEqual({
      sequence: 3,
      why: 'Entries 1 to 2 are missing before it: they were removed.',
    });
  });

  it('when one was put in before the first', async () => {
    const putIn = `insert into audit_log (sequence, at, who, origin, what, subject, before, after, previous_hash, hash)
      select 0, at, who, origin, what, subject, before, after, previous_hash, hash from audit_log where sequence = 1`;
    expect(await why((database) => run(database, putIn))).toEqual({
      sequence: 0,
      why: 'It was put in: entry 1 is the one that belongs here.',
    });
  });

  it('when one was moved to another place', async () => {
    const move = async (database: Database) => {
      await run(database, 'delete from audit_log where sequence = 2');
      await run(database, 'update audit_log set sequence = 2 where sequence = 4');
    };
    expect(await why(move)).toEqual({
      sequence: 2,
      why: 'It does not belong here: it was moved, put in or changed, or the one before it was removed.',
    });
  });

  it('when one was rewritten, its hash included', async () => {
    const rewrite = async (database: Database) => {
      const { database: copy, audit } = await openAuditLog((await chain(4)).content);
      const { items } = await audit.page({ page: 2, pageSize: 1 });
      const [{ hash: _, ...old }] = items as [AuditEntry];
      await copy.close();
      await run(
        database,
        "update audit_log set who = 'system', hash = ? where sequence = 2",
        hashOf({ ...old, who: 'system' }),
      );
    };
    expect(await why(rewrite)).toEqual({
      sequence: 3,
      why: 'It was written behind another entry than the one that stands before it: entry 2 was exchanged, or this one.',
    });
  });

  it('when a table without its key hides a second entry behind the end of a slice', async () => {
    const { content } = await chain(10);
    const hide = async (database: Database) => {
      await run(database, 'create table loose as select * from audit_log');
      await run(database, 'insert into loose select * from audit_log where sequence = 8');
      await run(database, 'drop table audit_log');
      await run(database, 'alter table loose rename to audit_log');
    };
    expect((await verdictAfter(content, hide)).broken).toEqual({
      sequence: 10,
      why: '1 of 11 rows stand outside the sequence: they were put in.',
    });
  });

  it('when a column holds what no program of ours writes', async () => {
    const blob = (database: Database) =>
      run(database, 'update audit_log set who = ? where sequence = 2', new Uint8Array([1]));
    expect(await why(blob)).toEqual({
      sequence: 2,
      why: 'It is not an entry: a column holds what this program never writes.',
    });
  });
});

describe('what it can and cannot see', () => {
  it('shows by the head that the newest entries were cut off', async () => {
    const { content, audit } = await chain(4);
    const { head } = await audit.verify();
    const cut = await verdictAfter(content, (database) =>
      run(database, 'delete from audit_log where sequence = 4'),
    );
    expect(cut).toMatchObject({ entries: 3, broken: null });
    expect(cut.head).not.toBe(head);
  });

  it('minds nothing that is appended while it reads', async () => {
    const { audit, database } = await chain();
    const appended: Promise<unknown>[] = [];
    const busy: Database = {
      transaction: async (statements) => {
        const rows = await database.transaction(statements);
        const entry = { caller: { who: 'a', origin: 'b' }, what: 'c', subject: '' };
        appended.push(audit.append({ ...entry, before: 1, after: 2 }));
        await appended.at(-1);
        return rows;
      },
      close: () => database.close(),
    };
    expect(await verifyAuditLog(busy)).toMatchObject({ entries: length, broken: null });
    expect(appended.length).toBeGreaterThan(2);
  });

  it('reads in slices, so that nobody waits for it', async () => {
    const { database } = await chain();
    const sizes: number[] = [];
    await verifyAuditLog({
      transaction: async (statements) => {
        const results = await database.transaction(statements);
        sizes.push(results.at(-1)?.rows.length ?? 0);
        return results;
      },
      close: () => database.close(),
    });
    expect(sizes).toEqual([1, 8, 8, 8, 8, 8, 8, 8, 4]);
  });
});
