import { type ExportFormat, exportFormats } from '../../shared/domain/transfer.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { ExportRequest } from '../core/app.ts';
import type { Options } from './arguments.ts';

const dayMs = 86_400_000;

/** What the options ask for; the failure is a sentence. */
export function readExportRequest(
  table: string,
  options: Options,
): Result<Omit<ExportRequest, 'cursor'>> {
  const format = formatOf(options);
  if (!format.ok) return format;
  const from = readMoment('--from', options.from, 'begin');
  if (!from.ok) return from;
  const to = readMoment('--to', options.to, 'end');
  if (!to.ok) return to;
  if (from.value !== null && to.value !== null && from.value > to.value) {
    return fail('--from is later than --to; exchange them.');
  }
  return ok({ table, format: format.value, from: from.value, to: to.value });
}

/** As it is said, or as the file is named; CSV when nothing says it. */
function formatOf({ format, json, output }: Options): Result<ExportFormat> {
  const said = format ?? (json === true ? 'json' : undefined);
  const wanted = said ?? /\.(csv|json|ndjson)$/.exec(output ?? '')?.[1] ?? 'csv';
  const found = exportFormats.find((known) => known === wanted);
  return found === undefined
    ? fail(`--format is "${wanted}"; it must be one of ${exportFormats.join(', ')}.`)
    : ok(found);
}

const iso =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3}))?)?(Z|[+-]\d\d:\d\d)?)?$/i;

/** ISO 8601 in UTC milliseconds: without a zone in that of this machine, a day alone as its first or last moment. */
function readMoment(
  option: string,
  text: string | undefined,
  edge: 'begin' | 'end',
): Result<number | null> {
  if (text === undefined) return ok(null);
  const wrong = fail(
    `${option} is "${text}"; write it as 2026-01-31, 2026-01-31T14:00 or 2026-01-31T14:00:00Z.`,
  );
  const [, year, month, day, hour] = iso.exec(text) ?? [];
  if (year === undefined) return wrong;
  // Date.parse() takes February 30th for March 2nd.
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.getUTCDate() !== Number(day)) return wrong;
  if (hour !== undefined) {
    const ms = Date.parse(text.replace(' ', 'T').toUpperCase());
    return Number.isNaN(ms) ? wrong : ok(ms);
  }
  if (edge === 'begin') return ok(Date.parse(`${text}T00:00`));
  const next = new Date(date.getTime() + dayMs).toISOString().slice(0, 10);
  // The next day's beginning: a day of 23 or 25 hours ends well too.
  return ok(Date.parse(`${next}T00:00`) - 1);
}
