import type { SettingView } from '../../shared/contract/index.ts';
import type { SettingWords } from './setting-words.ts';

/** What each control of a setting gets. */
export interface ControlProps {
  readonly setting: SettingView;
  readonly words: SettingWords;
  /** Something else wins over it. */
  readonly isDisabled: boolean;
  /** The elements that say what it is called and what it does. */
  readonly described: { readonly 'aria-labelledby': string; readonly 'aria-describedby': string };
  /** Why the last value was not saved; the row says it. */
  readonly refusal: string | null;
  /** False: it was refused. */
  readonly onSave: (value: unknown) => Promise<boolean>;
  /** Something is typed again: an old refusal is about something else. */
  readonly onType: () => void;
}
