import type { SettingView } from '../../../shared/contract/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Dispose } from '../ports.ts';
import { checkValue, unknownName } from './check-value.ts';
import { editDocument } from './edit-document.ts';
import { type LoadedSettings, loadSettings, type SettingsPlaces } from './load-settings.ts';
import type { Settings } from './sections/index.ts';
import { allSettings, schemaOf, type Setting } from './setting-list.ts';
import { parseSettingsFile, readSettingsFile } from './settings-file.ts';
import { problemSentence, type SettingsProblem } from './settings-problem.ts';

export type SettingsListener = (settings: Settings, previous: Settings) => void;

/** The settings while the program runs. */
export interface LiveSettings {
  get(): Settings;
  describe(): readonly SettingView[];
  /** Checks and saves one setting; the failure is a sentence for people. */
  set(path: string, value: unknown): Promise<Result<void>>;
  /** Called after each change that reload() or set() found. */
  subscribe(listener: SettingsListener): Dispose;
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
  let current = options.loaded;
  // One writer at a time: a second set() reads what the first one has written.
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  };

  const reload = async (): Promise<void> => {
    const loaded = await loadSettings(options);
    onProblems(loaded.ok ? [] : loaded.error);
    if (!loaded.ok) return;
    const previous = current.settings;
    current = loaded.value;
    if (JSON.stringify(previous) === JSON.stringify(current.settings)) return;
    for (const listener of listeners) listener(current.settings, previous);
  };

  const set = async (setting: Setting, value: unknown): Promise<Result<void>> => {
    const checked = checkValue(setting, value);
    if (!checked.ok) return fail(checked.error.map(valueSentence).join(' '));
    const file = await readSettingsFile(files, filePath);
    if (!file.ok) {
      return fail(`Nothing was saved, the file must be mended first: ${sentences(file.error)}`);
    }
    const { text } = file.value;
    const edited = editDocument(file.value.document, setting.section, setting.name, value);
    const newText = text.includes('\r\n') ? edited.replaceAll('\n', '\r\n') : edited;
    const reread = parseSettingsFile(newText, filePath);
    if (!reread.ok) return fail(`Nothing was saved: ${sentences(reread.error)}`);
    try {
      if (newText !== text) await files.writeAtomically(filePath, newText);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return fail(`Nothing was saved, ${filePath} cannot be written: ${why}.`);
    }
    await reload();
    return ok(undefined);
  };

  return {
    get: () => current.settings,
    describe: () => allSettings.map((setting) => viewOf(setting, current)),
    set: async (path, value) => {
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
      if (winner === undefined) return inTurn(() => set(setting, value));
      return fail(
        `${path} is set by ${winner}, which wins over the file; change or remove it there.`,
      );
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    reload: () => inTurn(reload),
  };
}

function viewOf(setting: Setting, { settings, overriddenBy }: LoadedSettings): SettingView {
  const { path, section, name, field } = setting;
  const values: Readonly<Record<string, Readonly<Record<string, unknown>>>> = settings;
  return {
    path,
    title: field.title,
    help: field.help,
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
