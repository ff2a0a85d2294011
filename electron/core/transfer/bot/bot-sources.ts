// From the bot's list of IP services to sources of one's own.

import * as z from 'zod';
import { parseIp } from '../../../../shared/domain/ip.ts';
import { quote } from '../../../../shared/domain/quote.ts';
import { builtInSources } from '../../address/built-in-sources.ts';
import { type SourceDefinition, sourceDefinitionSchema } from '../../address/sources/index.ts';
import type { Refusal } from './bot-changes.ts';

const endpointSchema = z.object({
  id: z.string(),
  name: z.string(),
  url: z.string(),
  response_format: z.enum(['json', 'text', 'auto']).default('auto'),
  json_field: z.string().nullable().default(null),
  headers: z.record(z.string(), z.unknown()).nullable().default(null),
  enabled: z.boolean().default(true),
});
type Endpoint = z.infer<typeof endpointSchema>;

/** An entry of ip_apis.json with its place. */
export interface BotEndpoint {
  readonly where: string;
  readonly entry: unknown;
}

export interface BotSources {
  readonly sources: readonly SourceDefinition[];
  /** Of those that the bot had switched off. */
  readonly disabledIds: readonly string[];
  readonly knownCount: number;
  readonly refused: readonly Refusal[];
  /** Ids of those whose form of answer the bot did not know either. */
  readonly guessedIds: readonly string[];
}

/** Public services that say nothing are asked at most once a minute. */
const minIntervalSeconds = 60;

/** @param own the sources in the settings */
export function botSources(
  endpoints: readonly BotEndpoint[],
  own: readonly SourceDefinition[],
): BotSources {
  const sources: SourceDefinition[] = [];
  const disabledIds: string[] = [];
  const refused: Refusal[] = [];
  const guessedIds: string[] = [];
  let knownCount = 0;
  for (const { where, entry } of endpoints) {
    const refuse = (why: string): void => void refused.push({ where, why });
    const read = endpointSchema.safeParse(entry);
    if (!read.success) {
      refuse('It is not written as the bot writes one: id, name, url and response_format.');
      continue;
    }
    const endpoint = read.data;
    if (Object.keys(endpoint.headers ?? {}).length > 0) {
      refuse('It wants headers of its own, perhaps a key; a source is asked without any.');
      continue;
    }
    const taken = [...builtInSources, ...own, ...sources];
    const parsed = sourceDefinitionSchema.safeParse(definitionOf(endpoint, taken));
    if (!parsed.success) {
      refuse(parsed.error.issues.map(({ message }) => message).join(' '));
      continue;
    }
    if (isKnown(parsed.data, [...own, ...sources])) {
      knownCount += 1;
      continue;
    }
    sources.push(parsed.data);
    if (!endpoint.enabled) disabledIds.push(parsed.data.id);
    if (endpoint.response_format === 'auto' && endpoint.json_field === null) {
      guessedIds.push(parsed.data.id);
    }
  }
  return { sources, disabledIds, knownCount, refused, guessedIds };
}

function definitionOf(endpoint: Endpoint, taken: readonly SourceDefinition[]): unknown {
  const host = hostOf(endpoint.url);
  const common = {
    id: freeId(endpoint.id, taken),
    operator: operatorOf(host),
    family: parseIp(host)?.family ?? 'ipv4',
    minIntervalSeconds,
    url: endpoint.url.trim(),
  };
  const { response_format: format, json_field: field } = endpoint;
  const isJson =
    format === 'json' || (format === 'auto' && (field !== null || /\bjson\b/i.test(endpoint.url)));
  // `ip` is the first name that the bot itself tries.
  return isJson
    ? { ...common, kind: 'http-json', field: field ?? 'ip' }
    : { ...common, kind: 'http-text' };
}

/** The same address is asked already, or the same operator by a built-in source: it has one voice. */
const isKnown = (source: SourceDefinition, own: readonly SourceDefinition[]): boolean =>
  own.some(
    (other) => 'url' in other && 'url' in source && normal(other.url) === normal(source.url),
  ) ||
  builtInSources.some(
    ({ operator, family, kind }) =>
      operator === source.operator && family === source.family && kind.startsWith('http'),
  );

const normal = (url: string): string => (URL.canParse(url) ? new URL(url).href : url);

const hostOf = (url: string): string =>
  URL.canParse(url) ? new URL(url).hostname.replace(/^\[|\]$/g, '') : '';

const domainOf = (host: string): string => {
  const labels = host.split('.');
  // Like example.co.uk; there is no list of public suffixes here, and none is needed to tell voices apart.
  const isDeep = labels.at(-1)?.length === 2 && (labels.at(-2)?.length ?? 0) <= 3;
  return labels.slice(isDeep ? -3 : -2).join('.');
};

/** By the name of the built-in source of the same domain, if there is one. */
function operatorOf(host: string): string {
  if (parseIp(host) !== null) return host;
  const domain = domainOf(host);
  const builtIn = builtInSources.find(
    (source) => 'url' in source && domainOf(hostOf(source.url)) === domain,
  );
  return builtIn?.operator ?? domain;
}

function freeId(wanted: string, taken: readonly SourceDefinition[]): string {
  const base =
    wanted
      .toLowerCase()
      .replaceAll(/[^a-z\d]+/g, '-')
      .slice(0, 60)
      .replaceAll(/^-+|-+$/g, '') || 'imported';
  const isTaken = (id: string) => taken.some((source) => source.id === id);
  let id = base;
  for (let number = 2; isTaken(id); number += 1) id = `${base}-${number}`;
  return id;
}

export const guessNote = (ids: readonly string[]): string =>
  `The bot did not say in what form ${ids.map((id) => quote(id)).join(', ')} ${ids.length === 1 ? 'answers' : 'answer'}; a guess was made. Test ${ids.length === 1 ? 'it' : 'them'} among the sources.`;
