import type { SettingView } from '../../../shared/contract/index.ts';
import type { Caller } from '../../../shared/domain/audit.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { sameValue } from '../../../shared/settings/same-value.ts';
import type { Dispose } from '../ports.ts';
import { changedSettings, valuesInFile } from './changed-settings.ts';
import { checkValue, unknownName, type ValueProblem, valueSentence } from './check-value.ts';
import { editDocument } from './edit-document.ts';
import { type LoadedSettings, loadSettings, type SettingsPlaces } from './load-settings.ts';
import type { Settings } from './sections/index.ts';
import { profileSentence } from './profile-sentence.ts';
import { asWritten, withSecretsOf } from './secret-settings.ts';
import { allSections, allSettings, type Setting } from './setting-list.ts';
import { settingView } from './setting-view.ts';
import { parseSettingsFile, readSettingsFile, type SettingsFile } from './settings-file.ts';
import { problemSentence, type SettingsProblem } from './settings-problem.ts';

export type SettingsListener = (settings: Settings, previous: Settings) => void;

/** A new text of the file that is valid and in force. */
export interface SavedSettings {
  readonly text: string;
  readonly previousText: string;
  readonly caller: Caller;
}

/** Whoever opens config.yaml in an editor owns this machine. */
export const fileEditor: Caller = { who: 'owner', origin: 'config.yaml' };

/** What a profile changes; nothing when there is a problem. */
export interface ProfileOutcome {
  /** The settings' paths. */
  readonly changed: readonly string[];
  /** Sentences for people. */
  readonly problems: readonly string[];
}

/** The settings while the program runs. */
export interface LiveSettings {
  get(): Settings;
  /** The file as it was last read and found valid; empty when there is none. */
  text(): string;
  describe(): readonly SettingView[];
  /**
   * Checks and saves one setting; the failure is a sentence for people.
   * @param before what the value was made from: nothing is saved where it is another one by now; undefined: whatever it is
   */
  set(path: string, value: unknown, caller: Caller, before?: unknown): Promise<Result<void>>;
  /** The sentence with which set() would refuse the value; null when it would take it. Saves nothing. */
  check(path: string, value: unknown): Promise<string | null>;
  /**
   * Checks a whole file that was made elsewhere, and saves it unless this is a rehearsal. What variables and options
   * set, stays, and so do the secrets of the present file.
   */
  applyProfile(text: string, dryRun: boolean, caller: Caller): Promise<ProfileOutcome>;
  /**
   * Checks and saves a whole file; the failure is a sentence for people. What variables and options set, stays, and
   * so do the secrets of the present file.
   */
  replace(text: string, caller: Caller): Promise<Result<void>>;
  /** Called after each change of a value, whoever made it. */
  subscribe(listener: SettingsListener): Dispose;
  /**
   * Called after each change of the file's text, whoever made it, a changed comment included. Whoever saves waits
   * for the listener, which so must neither throw nor save.
   */
  onSaved(listener: (saved: SavedSettings) => Promise<void>): Dispose;
  /** Reads the file again. An invalid one is reported and the settings stay as they are. */
  reload(): Promise<void>;
}

export interface LiveSettingsOptions extends SettingsPlaces {
  /** What loadSettings() gave for the same places. */
  readonly loaded: LoadedSettings;
  /** Told of an invalid file by reload(), and of none as soon as the file is valid again. */
  readonly onProblems: (problems: readonly SettingsProblem[]) => void;
}

export function createSettings(options: LiveSettingsOptions): LiveSettings {
  const { files, path: filePath, onProblems } = options;
  const listeners = new Set<SettingsListener>();
  const savedListeners = new Set<(saved: SavedSettings) => Promise<void>>();
  let current = options.loaded;
  // One writer at a time: a second set() reads what the first one has written.
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  };

  const takeOver = async (caller: Caller): Promise<void> => {
    const loaded = await loadSettings(options);
    onProblems(loaded.ok ? [] : loaded.error);
    if (!loaded.ok) return;
    const { settings: previous, text: previousText } = current;
    current = loaded.value;
    const { settings, text } = current;
    if (JSON.stringify(previous) !== JSON.stringify(settings)) {
      for (const listener of listeners) listener(settings, previous);
    }
    if (previousText === text) return;
    for (const listener of savedListeners) await listener({ text, previousText, caller });
  };

  /** What `edit` makes of the file as it is now. */
  const edited = async (edit: Edit): Promise<Result<EditedFile>> => {
    const file = await readSettingsFile(files, filePath);
    if (!file.ok) {
      return fail(`Nothing was saved, the file must be mended first: ${sentences(file.error)}`);
    }
    const { text } = file.value;
    const newText = edit(file.value);
    return newText.ok ? ok({ text, newText: newText.value }) : newText;
  };

  /** Puts it in place. */
  const save = async (edit: Edit, caller: Caller): Promise<Result<EditedFile>> => {
    const file = await edited(edit);
    if (!file.ok) return file;
    const { text, newText } = file.value;
    // An editor was here, and the watch on the file has not told yet: that change is not the caller's.
    if (text !== current.text) await takeOver(fileEditor);
    try {
      if (newText !== text) await files.writeAtomically(filePath, newText);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return fail(`Nothing was saved, ${filePath} cannot be written: ${why}.`);
    }
    await takeOver(caller);
    return file;
  };

  /** Why a setting cannot be set to this value, or how it is. */
  const settingEdit = (path: string, value: unknown): Result<Edit> => {
    const setting = allSettings.find((candidate) => candidate.path === path);
    if (setting === undefined) return fail(valueSentence(unknownSetting(path)));
    const winner = current.overriddenBy.get(path);
    if (winner !== undefined) {
      return fail(
        `${path} is set by ${winner}, which wins over the file; change or remove it there.`,
      );
    }
    const checked = checkValue(setting, value);
    if (!checked.ok) return fail(checked.error.map(valueSentence).join(' '));
    return ok(({ text, document }) => {
      const newText = editDocument(document, setting.section, setting.name, value);
      const reread = parseSettingsFile(asWritten(newText, text), filePath);
      if (reread.ok) return ok(reread.value.text);
      return fail(`Nothing was saved: ${sentences(reread.error)}`);
    });
  };

  const set: LiveSettings['set'] = async (path, value, caller, before) => {
    const edit = settingEdit(path, value);
    if (!edit.ok) return edit;
    const saved = await inTurn(async () =>
      before === undefined || sameValue(before, valueAt(current.settings, path))
        ? save(edit.value, caller)
        : fail(`Nothing was saved, somebody else has changed ${path} meanwhile. Try again.`),
    );
    return saved.ok ? ok(undefined) : saved;
  };

  const check = async (path: string, value: unknown): Promise<string | null> => {
    const edit = settingEdit(path, value);
    const file = edit.ok ? await inTurn(() => edited(edit.value)) : edit;
    return file.ok ? null : file.error;
  };

  /** The other text instead of the present one. */
  const replaceBy =
    (text: string): Edit =>
    ({ document }) =>
      ok(withSecretsOf(document, text));

  const replace = async (text: string, caller: Caller): Promise<Result<void>> => {
    const parsed = parseSettingsFile(text, filePath);
    if (parsed.ok) {
      const saved = await inTurn(() => save(replaceBy(text), caller));
      return saved.ok ? ok(undefined) : saved;
    }
    // Without the lines: nobody has this text before their eyes.
    const problems = parsed.error.map(valueSentence).join(' ');
    return fail(`Nothing was saved, those settings do not fit this version: ${problems}`);
  };

  const applyProfile = async (
    text: string,
    dryRun: boolean,
    caller: Caller,
  ): Promise<ProfileOutcome> => {
    const parsed = parseSettingsFile(text, '');
    if (!parsed.ok) return { changed: [], problems: parsed.error.map(profileSentence) };
    const edit = replaceBy(text);
    const file = await inTurn(() => (dryRun ? edited(edit) : save(edit, caller)));
    if (!file.ok) return { changed: [], problems: [file.error] };
    const changed = changedSettings(
      valuesInFile(file.value.text),
      valuesInFile(file.value.newText),
    );
    return { changed: changed.map(({ path }) => path), problems: [] };
  };

  return {
    get: () => current.settings,
    text: () => current.text,
    describe: () => allSettings.map((setting) => viewOf(setting, current)),
    set,
    check,
    replace,
    applyProfile,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onSaved: (listener) => {
      savedListeners.add(listener);
      return () => savedListeners.delete(listener);
    },
    reload: () => inTurn(() => takeOver(fileEditor)),
  };
}

type Edit = (file: SettingsFile) => Result<string>;

/** The file as it was, and as it is to be. */
interface EditedFile {
  readonly text: string;
  readonly newText: string;
}

function valueAt(settings: Settings, path: string): unknown {
  const values: Readonly<Record<string, Readonly<Record<string, unknown>>>> = settings;
  const [section = '', name = ''] = path.split('.');
  return values[section]?.[name];
}

function viewOf(setting: Setting, { settings, overriddenBy }: LoadedSettings): SettingView {
  const section = allSections.find(({ id }) => id === setting.section);
  if (section === undefined) throw new Error(`${setting.path} stands in no section`);
  const value = valueAt(settings, setting.path);
  return settingView(setting, section, value, overriddenBy.get(setting.path) ?? null);
}

const unknownSetting = (path: string): ValueProblem =>
  unknownName(
    [path],
    'a setting',
    allSettings.map((known) => known.path),
  );

const sentences = (problems: readonly SettingsProblem[]): string =>
  problems.map(problemSentence).join(' ');
