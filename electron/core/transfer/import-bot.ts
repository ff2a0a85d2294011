// What the files of the Discord IP Monitor Bot hold, put into the history and into the settings.

import { parsePrefix } from '../../../shared/domain/prefix.ts';
import { families } from '../../../shared/domain/family.ts';
import type { Result } from '../../../shared/result.ts';
import type { Clock, Database } from '../ports.ts';
import type { Settings } from '../settings/sections/index.ts';
import { type BotChanges, botChanges, botSourceId, type KnownChange } from './bot/bot-changes.ts';
import type { BotFile } from './bot/bot-files.ts';
import { botSettings, discordNote, type WantedSetting } from './bot/bot-settings.ts';
import { botSources, guessNote } from './bot/bot-sources.ts';
import type { ImportPart, ImportWork } from './import-part.ts';
import { createRowTaker, type PlacedRow } from './import-rows.ts';
import { changes as changesTable } from './tables/changes.ts';

/** The settings as far as an import goes. */
export interface ImportSettings {
  get(): Settings;
  /** Why a value can't be saved, as a sentence; null when it can. */
  problem(path: string, value: unknown): string | null;
  set(path: string, value: unknown): Promise<Result<void>>;
}

const sliceRows = 200;

export const importBotChanges = (
  files: readonly BotFile[],
  database: Database,
  settings: ImportSettings,
  clock: Clock,
): ImportPart => ({
  bytes: 0,
  run: async (work) => {
    const { tally, signal } = work;
    const accept = settings.get().address.accept.flatMap((text) => {
      const prefix = parsePrefix(text);
      return prefix.ok ? [prefix.value] : [];
    });
    const sightings = files.flatMap((file) => file.sightings);
    if (sightings.length === 0) return;
    const found = botChanges(sightings, await knownChanges(database), accept, clock.now());
    tally.taken('changes', 0);
    tally.known('changes', found.knownCount);
    for (const { where, why } of found.refused) tally.refused('changes', where, why);
    if (typeof changesTable.import === 'string') throw new Error('changes come in');
    const taker = createRowTaker(database, changesTable, changesTable.import, work);
    for (let start = 0; start < found.changes.length && !signal.aborted; start += sliceRows) {
      await taker.take(found.changes.slice(start, start + sliceRows).map(rowOf));
    }
    if (found.changes.length > 0) tally.note(timeNote);
  },
});

const timeNote =
  'The bot wrote its times without a time zone. Where its database does not tell the zone, that of this machine was taken.';

async function knownChanges(database: Database): Promise<readonly KnownChange[]> {
  const after = changesTable.columns.find(({ name }) => name === 'after_addresses')?.sql ?? '';
  const [read] = await database.transaction([
    {
      sql: `select family, first_seen_at, ${after} as after_addresses,
          case when evidence like ? then 1 else 0 end as imported
        from changes order by first_seen_at, id`,
      parameters: [`%"sourceId":"${botSourceId}"%`],
    },
  ]);
  return (read?.rows ?? []).flatMap((row) => {
    const family = families.find((known) => known === row['family']);
    if (family === undefined) return [];
    return {
      family,
      after: String(row['after_addresses']).split(' '),
      firstSeenAt: Number(row['first_seen_at']),
      imported: Number(row['imported']) === 1,
    };
  });
}

const rowOf = ({ where, ...change }: BotChanges['changes'][number]): PlacedRow => ({
  where,
  row: {
    family: change.family,
    kind: change.kind,
    before_addresses: change.before.join(' '),
    after_addresses: change.after.join(' '),
    first_seen_at: change.firstSeenAt,
    confirmed_at: change.confirmedAt,
    held_ms: change.heldMs,
    told: change.told ? 1 : 0,
    evidence: JSON.stringify(change.evidence),
  },
});

export const importBotSources = (
  files: readonly BotFile[],
  settings: ImportSettings,
): ImportPart => ({
  bytes: 0,
  run: async ({ writes, tally, signal }) => {
    const endpoints = files.flatMap((file) => file.endpoints);
    if (endpoints.length === 0 || signal.aborted) return;
    const kind = 'address sources';
    const { sources, disabledSources } = settings.get().address;
    const found = botSources(endpoints, sources);
    tally.known(kind, found.knownCount);
    for (const { where, why } of found.refused) tally.refused(kind, where, why);
    if (found.sources.length === 0) return;
    // Switched off before they are there: so none of them is asked in between.
    const wanted = [
      ...(found.disabledIds.length === 0
        ? []
        : [['address.disabledSources', [...disabledSources, ...found.disabledIds]] as const]),
      ['address.sources', [...sources, ...found.sources]] as const,
    ];
    for (const [path, value] of wanted) {
      const problem = await saveProblem(settings, path, value, writes);
      if (problem !== null) return tally.refused(kind, path, problem);
    }
    tally.taken(kind, found.sources.length);
    if (found.guessedIds.length > 0) tally.note(guessNote(found.guessedIds));
  },
});

export const importBotSettings = (
  files: readonly BotFile[],
  settings: ImportSettings,
): ImportPart => ({
  bytes: 0,
  run: async (work) => {
    const { tally, signal } = work;
    const given = files
      .toSorted((one, other) => one.strength - other.strength)
      .flatMap((file) => file.settings);
    if (given.length === 0 || signal.aborted) return;
    const found = botSettings(given);
    for (const { where, why } of found.refused) tally.refused('settings', where, why);
    for (const wanted of found.wanted) await importSetting(wanted, settings, work);
    if (found.hasDiscord) tally.note(discordNote);
  },
});

async function importSetting(
  { where, path, value }: WantedSetting,
  settings: ImportSettings,
  { writes, tally }: ImportWork,
): Promise<void> {
  const [section = '', name = ''] = path.split('.');
  const values: Readonly<Record<string, Readonly<Record<string, unknown>>>> = settings.get();
  if (values[section]?.[name] === value) return tally.known('settings');
  const problem = await saveProblem(settings, path, value, writes);
  if (problem === null) tally.taken('settings');
  else tally.refused('settings', where, problem);
}

async function saveProblem(
  settings: ImportSettings,
  path: string,
  value: unknown,
  writes: boolean,
): Promise<string | null> {
  const problem = settings.problem(path, value);
  if (problem !== null || !writes) return problem;
  const saved = await settings.set(path, value);
  return saved.ok ? null : saved.error;
}
