import { rmSync } from 'node:fs';
import { join } from 'node:path';
import Store from 'electron-store';
import type { Log } from '../core/ports.ts';
import { defaultState, type DesktopState, migrations, schema } from './desktop-state-schema.ts';

/** What the desktop host remembers of its window; nothing of the history or the settings. */
export interface DesktopStore {
  readonly get: () => DesktopState;
  readonly set: (changed: Partial<DesktopState>) => void;
}

/** A damaged file is begun anew, and one that cannot be written is no reason to stop: it is about where a window stood. */
export function openDesktopState(folder: string, log: Log): DesktopStore {
  const name = 'window-state';
  const open = (): Store<DesktopState> =>
    new Store<DesktopState>({
      cwd: folder,
      name,
      schema,
      defaults: defaultState,
      migrations,
      clearInvalidConfig: true,
      configFileMode: 0o600,
    });
  let store: Store<DesktopState>;
  try {
    store = open();
  } catch (error) {
    log.write('warn', 'the state of the window is begun anew', { error });
    rmSync(join(folder, `${name}.json`), { force: true });
    store = open();
  }
  const get = (): DesktopState => {
    const { place, isMaximized, path, hintShown } = store.store;
    return { place, isMaximized, path, hintShown };
  };
  return {
    get,
    set: (changed) => {
      try {
        store.set({ ...get(), ...changed });
      } catch (error) {
        log.write('warn', 'the state of the window cannot be kept', { error });
      }
    },
  };
}
