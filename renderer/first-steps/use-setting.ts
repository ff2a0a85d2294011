import { useCommand } from '../bridge/use-command.ts';
import { useQuery } from '../bridge/use-query.ts';

export interface SettingInUse {
  readonly value: unknown;
  /** Not there yet, or given by an environment variable: it cannot be changed here. */
  readonly isFixed: boolean;
  readonly change: (value: unknown) => void;
}

/** One setting, outside the page of settings. */
export function useSetting(path: string): SettingInUse {
  const settings = useQuery('settings.get', {});
  const set = useCommand('settings.set', ['settings.get']);
  const found = settings.data?.find((setting) => setting.path === path);
  return {
    value: set.isPending ? set.variables.value : found?.value,
    isFixed: found === undefined || found.overriddenBy !== null,
    change: (value) => set.mutate({ path, value }),
  };
}
