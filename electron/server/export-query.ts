import { fail, ok, type Result } from '../../shared/result.ts';
import type { ExportRequest } from './export-pieces.ts';
import { type Refusal, refusal } from './refusal.ts';

/** An array where a name stands there several times. */
export type QueryTexts = Readonly<Record<string, string | string[]>>;

/** What of a table is wanted; what each value may be is checked by the contract. */
export function readExportQuery(
  query: QueryTexts,
): Result<Omit<ExportRequest, 'table' | 'format'>, Refusal> {
  const surplus = Object.keys(query).find((name) => !known.includes(name));
  if (surplus !== undefined) {
    return fail(badQuery(surplus.slice(0, 60), `is not known; there are ${known.join(', ')}`));
  }
  const twice = known.find((name) => typeof query[name] === 'object');
  if (twice !== undefined) return fail(badQuery(twice, 'must stand there once'));
  const textOf = (name: string): string | null => String(query[name] ?? '') || null;
  const numbers: Record<string, number | null> = {};
  for (const [name, what] of Object.entries(numeric)) {
    const text = textOf(name);
    if (text !== null && !/^\d{1,15}$/.test(text)) return fail(badQuery(name, what));
    numbers[name] = text === null ? null : Number(text);
  }
  return ok({
    from: numbers['from'] ?? null,
    to: numbers['to'] ?? null,
    asn: numbers['asn'] ?? null,
    text: textOf('text') ?? '',
    family: textOf('family') as ExportRequest['family'],
    country: textOf('country'),
  });
}

const mustBeMoment = 'must be one moment as UTC milliseconds, such as 1767225600000';

const numeric = {
  from: mustBeMoment,
  to: mustBeMoment,
  asn: 'must be the number of one network, such as 64500',
};

const known: readonly string[] = ['from', 'to', 'text', 'family', 'asn', 'country'];

const badQuery = (name: string, why: string): Refusal =>
  refusal(400, 'invalid-input', `The query parameter "${name}" ${why}.`);
