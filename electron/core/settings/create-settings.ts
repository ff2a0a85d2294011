import type { SettingView } from '../../../shared/contract/index.ts';
import type { Caller } from '../../../shared/domain/audit.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Dispose } from '../ports.ts';
import { checkValue, unknownName } from './check-value.ts';
import { editDocument } from './edit-document.ts';
import { type LoadedSettings, loadSettings, type SettingsPlaces } from './load-settings.ts';
import type { Settings } from './sections/index.ts';
import { allSections, allSettings, schemaOf, type Setting } from './setting-list.ts';
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

/** The settings while the program runs. */
export interface LiveSettings {
  get(): Settings;
  /** The file as it was last read and found valid; empty when there is none. */
  text(): string;
  describe(): readonly SettingView[];
  /** Checks and saves one setting; the failure is a sentence for people. */
  set(path: string, value: unknown, caller: Caller): Promise<Result<void>>;
  /** Checks and saves a whole file; the failure is a sentence for people. What variables and options set, stays. */
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

  /** Puts in place what `edit` makes of the file as it is now. */
  const save = async (
    edit: (file: SettingsFile) => Result<string>,
    caller: Caller,
  ): Promise<Result<void>> => {
    const file = await readSettingsFile(files, filePath);
    if (!file.ok) {
      return fail(`Nothing was saved, the file must be mended first: ${sentences(file.error)}`);
    }
    const { text } = file.value;
    // An editor was here, and the watch on the file has not told yet: that change is not the caller's.
    if (text !== current.text) await takeOver(fileEditor);
    const edited = edit(file.value);
    if (!edited.ok) return edited;
    try {
      if (edited.value !== text) await files.writeAtomically(filePath, edited.value);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return fail(`Nothing was saved, ${filePath} cannot be written: ${why}.`);
    }
    await takeOver(caller);
    return ok(undefined);
  };

  const set = async (setting: Setting, value: unknown, caller: Caller): Promise<Result<void>> => {
    const checked = checkValue(setting, value);
    if (!checked.ok) return fail(checked.error.map(valueSentence).join(' '));
    return save(({ text, document }) => {
      const edited = editDocument(document, setting.section, setting.name, value);
      const newText = text.includes('\r\n') ? edited.replaceAll('\n', '\r\n') : edited;
      const reread = parseSettingsFile(newText, filePath);
      return reread.ok ? ok(newText) : fail(`Nothing was saved: ${sentences(reread.error)}`);
    }, caller);
  };

  const replace = async (text: string, caller: Caller): Promise<Result<void>> => {
    const parsed = parseSettingsFile(text, filePath);
    if (parsed.ok) return save(() => ok(text), caller);
    // Without the lines: nobody has this text before their eyes.
    const problems = parsed.error.map(valueSentence).join(' ');
    return fail(`Nothing was saved, those settings do not fit this version: ${problems}`);
  };

  return {
    get: () => current.settings,
    text: () => current.text,
    describe: () => allSettings.map((setting) => viewOf(setting, current)),
    set: async (path, value, caller) => {
      const setting = allSettings.find((candidate) => candidate.path === path);
      if (setting === undefined) {
        return fail(
          valueSentence(
            unknownName(
              [path],
              'a setting',
              allSettings.map((known) => known.path),
            ),
          ),
        );
      }
      const winner = current.overriddenBy.get(path);
      if (winner === undefined) return inTurn(() => set(setting, value, caller));
      return fail(
        `${path} is set by ${winner}, which wins over the file; change or remove it there.`,
      );
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    replace: (text, caller) => inTurn(() => replace(text, caller)),
    onSaved: (listener) => {
      savedListeners.add(listener);
      return () => savedListeners.delete(listener);
    },
    reload: () => inTurn(() => takeOver(fileEditor)),
  };
}

function viewOf(setting: Setting, { settings, overriddenBy }: LoadedSettings): SettingView {
  const { path, section, name, field } = setting;
  const values: Readonly<Record<string, Readonly<Record<string, unknown>>>> = settings;
  return {
    path,
    section: allSections.find(({ id }) => id === section)?.title ?? section,
    title: field.title,
    help: field.help,
    unit: field.unit ?? null,
    needsRestart: field.needsRestart ?? false,
    schema: schemaOf(setting),
    value: values[section]?.[name],
    default: field.default,
    overriddenBy: overriddenBy.get(path) ?? null,
  };
}

const valueSentence = ({
  wrong,
  right,
}: {
  readonly wrong: string;
  readonly right: string;
}): string => `${wrong}; ${right}.`;

const sentences = (problems: readonly SettingsProblem[]): string =>
  problems.map(problemSentence).join(' ');
