import type {
  Contract,
  ContractName,
  Output,
  ParsedInput,
} from '../../../shared/contract/index.ts';
import { changedSettings, shownInForce, valuesInForce } from '../settings/changed-settings.ts';
import type { Settings } from '../settings/sections/index.ts';
import type { NewAuditEntry } from './audit-log.ts';

export type CommandName = {
  [Name in ContractName]: Contract[Name]['type'] extends 'command' ? Name : never;
}[ContractName];

/** A command that has been carried out, with the settings as they were around it. */
export interface CarriedOut<Name extends CommandName> {
  readonly input: ParsedInput<Name>;
  readonly output: Output<Name>;
  readonly settingsBefore: Settings;
  readonly settingsAfter: Settings;
}

export type EntryContent = Pick<NewAuditEntry, 'subject' | 'before' | 'after'>;

const nothing = undefined;

const ofBots = (bot: string | null): EntryContent => ({
  subject: bot ?? 'every bot',
  before: nothing,
  after: nothing,
});

/** All that a command has changed. */
function settingsEntry(
  subject: string,
  {
    settingsBefore,
    settingsAfter,
  }: Pick<CarriedOut<CommandName>, 'settingsBefore' | 'settingsAfter'>,
): EntryContent {
  const changed = changedSettings(valuesInForce(settingsBefore), valuesInForce(settingsAfter));
  return {
    subject,
    before: Object.fromEntries(changed.map(({ path, before }) => [path, before])),
    after: Object.fromEntries(changed.map(({ path, after }) => [path, after])),
  };
}

/**
 * What the audit log keeps of each command that succeeded; null: it changes nothing that is worth an entry, or this
 * time it has not.
 */
export const commandEntries: {
  readonly [Name in CommandName]: ((done: CarriedOut<Name>) => EntryContent | null) | null;
} = {
  'sources.setEnabled': ({ input: { id, enabled }, settingsBefore }) => ({
    subject: id,
    before: !settingsBefore.address.disabledSources.includes(id),
    after: enabled,
  }),
  'sources.test': null,
  'sources.tryOut': null,
  'address.check': null,
  'watch.pause': ({ output }) => ({ subject: '', before: nothing, after: output }),
  'watch.resume': ({ output: { ended } }) =>
    ended === null ? null : { subject: '', before: ended, after: nothing },
  'settings.set': ({ input: { path }, settingsBefore, settingsAfter }) => ({
    subject: path,
    before: shownInForce(settingsBefore, path),
    after: shownInForce(settingsAfter, path),
  }),
  'settings.check': null,
  'settings.applyProfile': ({ input, output, ...settings }) =>
    input.dryRun || output.changed.length === 0 ? null : settingsEntry('a profile', settings),
  'settings.revert': ({ input: { id }, ...settings }) => settingsEntry(String(id), settings),
  // What was uploaded is in the program's hands only until it is imported or restored.
  'uploads.begin': null,
  'uploads.append': null,
  'uploads.discard': null,
  'import.run': ({ output: { origin, items } }) => ({
    subject: origin,
    before: nothing,
    after: items.map(({ kind, taken, known, refusedCount }) => ({
      kind,
      taken,
      known,
      refused: refusedCount,
    })),
  }),
  'backups.create': ({ output: { name, ...backup } }) => ({
    subject: name,
    before: nothing,
    after: backup,
  }),
  'backups.remove': ({ input: { name } }) => ({ subject: name, before: nothing, after: nothing }),
  'backups.preview': null,
  // The history takes the backup's place at the next start: this entry stays in the copy of the present state.
  'backups.restore': ({ input: { place } }) => ({
    subject: 'backup' in place ? place.backup : 'an uploaded backup',
    before: nothing,
    after: nothing,
  }),
  'jobs.cancel': null,
  'alerts.mute': ({ output }) => ({
    subject: output.subject ?? 'everything',
    before: nothing,
    after: output,
  }),
  'alerts.unmute': ({ output: { ended } }) =>
    ended === null
      ? null
      : { subject: ended.subject ?? 'everything', before: ended, after: nothing },
  'alerts.test': null,
  'outbox.retry': ({ input: { id }, output: { retried } }) =>
    retried === 0 ? null : { subject: String(id ?? 'all'), before: nothing, after: { retried } },
  'outbox.clear': ({ output: { cleared } }) =>
    cleared === 0 ? null : { subject: '', before: nothing, after: { cleared } },
  'discord.checkToken': null,
  'discord.guildParts': null,
  'discord.saveBot': ({ input: { definition }, settingsBefore }) => ({
    subject: definition.id,
    before: settingsBefore.discord.bots.find(({ id }) => id === definition.id),
    after: definition,
  }),
  'discord.setToken': ({ input: { bot, token }, settingsBefore }) => ({
    subject: bot,
    before: settingsBefore.discord.tokens[bot] !== undefined,
    after: token !== null,
  }),
  'discord.removeBot': ({ input: { bot }, settingsBefore }) => ({
    subject: bot,
    before: settingsBefore.discord.bots.find(({ id }) => id === bot),
    after: nothing,
  }),
  'discord.start': ({ input: { bot } }) => ofBots(bot),
  'discord.stop': ({ input: { bot } }) => ofBots(bot),
  'discord.restart': ({ input: { bot } }) => ofBots(bot),
  'discord.send': ({ input: { bots, text } }) => ({
    subject: bots.join(', '),
    before: nothing,
    after: text,
  }),
};
