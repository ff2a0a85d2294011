import { expect, it } from 'vitest';
import { auditHandlers } from '../../../../../electron/core/handlers/audit.ts';
import { openAuditLog } from '../../../../support/open-audit-log.ts';

const caller = { who: 'owner', origin: 'command line' };

it('gives the entries, the newest first, and the verdict', async () => {
  const { audit } = await openAuditLog();
  const handlers = auditHandlers(() => audit);
  const entry = {
    caller,
    what: 'backups.remove',
    subject: 'a',
    before: undefined,
    after: undefined,
  };
  const first = await audit.append(entry);
  const second = await audit.append({ ...entry, subject: 'b' });
  expect(await handlers['audit.page']({ page: 0, pageSize: 10 }, caller)).toEqual({
    ok: true,
    value: { items: [second, first], total: 2 },
  });
  expect(await handlers['audit.verify']({}, caller)).toEqual({
    ok: true,
    value: { entries: 2, broken: null, head: second.hash },
  });
});
