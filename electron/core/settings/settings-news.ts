import { contract } from '../../../shared/contract/index.ts';
import { type Dispatch, isContractName } from '../../../shared/dispatch.ts';
import { changedSettings, valuesInFile } from './changed-settings.ts';
import type { SavedSettings } from './create-settings.ts';

/** Tells that the settings have become other ones, after everything about it has been recorded. */
export interface SettingsNews {
  /** To be called last of those that hear of a saved text. */
  readonly saved: (saved: SavedSettings) => Promise<void>;
  /** What a command saves is told when it has ended: its entry in the audit log is made then. */
  readonly around: (dispatch: Dispatch) => Dispatch;
}

/** @param tell hears the settings' paths; none when only comments have changed */
export function createSettingsNews(tell: (changed: readonly string[]) => void): SettingsNews {
  let pending: Set<string> | null = null;
  let underWay = 0;
  const tellAll = (): void => {
    if (pending === null) return;
    const changed = [...pending];
    pending = null;
    tell(changed);
  };
  return {
    saved: async ({ text, previousText }) => {
      pending ??= new Set();
      const changed = changedSettings(valuesInFile(previousText), valuesInFile(text));
      for (const { path } of changed) pending.add(path);
      if (underWay === 0) tellAll();
    },
    around: (dispatch) => async (name, input, caller) => {
      if (!isContractName(name) || contract[name].type === 'query') {
        return dispatch(name, input, caller);
      }
      underWay += 1;
      try {
        return await dispatch(name, input, caller);
      } finally {
        underWay -= 1;
        tellAll();
      }
    },
  };
}
