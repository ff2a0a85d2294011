import type { Handlers } from '../../../shared/dispatch.ts';
import { ok } from '../../../shared/result.ts';
import type { AuditLog } from '../audit/audit-log.ts';

/** @param audit throws as long as the history is not open */
export const auditHandlers = (
  audit: () => AuditLog,
): Pick<Handlers, 'audit.page' | 'audit.verify'> => ({
  'audit.page': async (query) => ok(await audit().page(query)),
  'audit.verify': async () => ok(await audit().verify()),
});
