import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type { Dispatch } from '../../shared/dispatch.ts';
import { type ExportFormat, exportFormats } from '../../shared/domain/transfer.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Clock, Log } from '../core/ports.ts';
import type { Sessions } from './auth/sessions.ts';
import { callerOf } from './caller-of.ts';
import { readSessionCookie } from './cookie.ts';
import { type ExportRequest, openExport } from './export-pieces.ts';
import { type QueryTexts, readExportQuery } from './export-query.ts';
import { type Refusal, refusal, refusalOf, refuse } from './refusal.ts';
import { requireSession } from './require-session.ts';

interface Download {
  Params: { file: string };
  Querystring: QueryTexts;
}

const contentTypes = {
  // RFC 4180, 3; RFC 8259, 11; NDJSON has no registration.
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
  ndjson: 'application/x-ndjson; charset=utf-8',
} as const satisfies Record<ExportFormat, string>;

/** These letters only: the table's name goes into a header and becomes a file's name. */
const fileName = new RegExp(
  `^(?<table>[a-z][a-z0-9_-]{0,63})\\.(?<format>${exportFormats.join('|')})$`,
);

/** Read ahead for a slow client, in bytes; a piece is pulled when less waits. */
const readAheadBytes = 65_536;

export interface ExportParts {
  readonly dispatch: Dispatch;
  readonly sessions: Sessions;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * `GET /export/<table>.<csv|json|ndjson>?from=&to=`, both UTC milliseconds: a download of any length. The changes
 * take `text`, `family`, `asn` and `country` too.
 */
export function registerExportRoutes(fastify: FastifyInstance, parts: ExportParts): void {
  const { dispatch, sessions, clock, log } = parts;
  // Without HEAD, for which the framework would read the whole export and throw it away.
  const options = { preHandler: requireSession(sessions), exposeHeadRoute: false };

  fastify.get<Download>('/export/:file', options, async (request, reply) => {
    const wish = readRequest(request.params.file, request.query);
    if (!wish.ok) return refuse(reply, wish.error);
    const cookie = readSessionCookie(request);
    const mayGoOn = (): boolean => sessions.find(cookie) !== null;
    const opened = await openExport(dispatch, wish.value, callerOf(request), mayGoOn);
    if (!opened.ok) return refuse(reply, refusalOf(opened.error));

    const { table, format } = wish.value;
    const stream = Readable.from(opened.value, {
      objectMode: false,
      highWaterMark: readAheadBytes,
    });
    stream.on('error', (error) => {
      log.write('warn', 'An export broke off.', { table, format, reason: error.message });
    });
    const day = new Date(clock.now()).toISOString().slice(0, 10);
    return reply
      .header('content-disposition', `attachment; filename="ip-beacon-${table}-${day}.${format}"`)
      .type(contentTypes[format])
      .send(stream);
  });
}

function readRequest(file: string, query: Download['Querystring']): Result<ExportRequest, Refusal> {
  const { table, format } = fileName.exec(file)?.groups ?? {};
  if (table === undefined || format === undefined) {
    const names = exportFormats.map((each) => `.${each}`).join(', ');
    return fail(
      refusal(
        404,
        'not-found',
        `An export is named by its table and one of ${names}: /export/changes.csv.`,
      ),
    );
  }
  const asked = readExportQuery(query);
  return asked.ok ? ok({ table, format: format as ExportFormat, ...asked.value }) : asked;
}
