import type { SettingView } from '../../shared/contract/index.ts';
import { useCommand } from '../bridge/use-command.ts';
import { useQuery } from '../bridge/use-query.ts';

export interface SettingInUse {
  /** Null until it is there. */
  readonly view: SettingView | null;
  readonly value: unknown;
  /** Not there yet, or given by an environment variable: it cannot be changed here. */
  readonly isFixed: boolean;
  readonly change: (value: unknown) => void;
  /** Why it was not taken. */
  readonly error: Error | null;
}

/** One setting, outside the page of settings. */
export function useSetting(path: string): SettingInUse {
  const settings = useQuery('settings.get', {});
  const set = useCommand('settings.set', ['settings.get']);
  const found = settings.data?.find((setting) => setting.path === path);
  return {
    view: found ?? null,
    value: set.isPending ? set.variables.value : found?.value,
    isFixed: found === undefined || found.overriddenBy !== null,
    change: (value) => set.mutate({ path, value }),
    error: set.error,
  };
}
