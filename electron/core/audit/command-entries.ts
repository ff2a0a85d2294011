import type {
  Contract,
  ContractName,
  Output,
  ParsedInput,
} from '../../../shared/contract/index.ts';
import { changedSettings, valuesInForce } from '../settings/changed-settings.ts';
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

/** What the audit log keeps of each command that succeeded; null: it changes nothing that is worth an entry. */
export const commandEntries: {
  readonly [Name in CommandName]: ((done: CarriedOut<Name>) => EntryContent) | null;
} = {
  'sources.setEnabled': ({ input: { id, enabled }, settingsBefore }) => ({
    subject: id,
    before: !settingsBefore.address.disabledSources.includes(id),
    after: enabled,
  }),
  'sources.test': null,
  'address.check': null,
  'settings.set': ({ input: { path }, settingsBefore, settingsAfter }) => ({
    subject: path,
    before: valuesInForce(settingsBefore).get(path),
    after: valuesInForce(settingsAfter).get(path),
  }),
  'settings.revert': ({ input: { id }, settingsBefore, settingsAfter }) => {
    const changed = changedSettings(valuesInForce(settingsBefore), valuesInForce(settingsAfter));
    return {
      subject: String(id),
      before: Object.fromEntries(changed.map(({ path, before }) => [path, before])),
      after: Object.fromEntries(changed.map(({ path, after }) => [path, after])),
    };
  },
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
};
