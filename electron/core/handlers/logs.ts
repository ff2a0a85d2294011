import type { Handlers } from '../../../shared/dispatch.ts';
import { ok } from '../../../shared/result.ts';
import type { LogLines } from '../logs/log-lines.ts';

export const logsHandlers = (lines: Pick<LogLines, 'page'>): Pick<Handlers, 'logs.page'> => ({
  'logs.page': (query) => ok(lines.page(query)),
});
