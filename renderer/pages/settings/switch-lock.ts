import type { SettingView } from '../../../shared/contract/index.ts';

/** What keeps a source from being switched by itself. */
export type SwitchLock =
  | { readonly kind: 'built-in-off' }
  /** A variable or an option. */
  | { readonly kind: 'set-by'; readonly variable: string };

const find = (settings: readonly SettingView[], path: string): SettingView | undefined =>
  settings.find((setting) => setting.path === path);

/** Null: nothing does. */
export function switchLock(
  settings: readonly SettingView[],
  { builtIn }: { readonly builtIn: boolean },
): SwitchLock | null {
  if (builtIn && find(settings, 'address.builtInSources')?.value === false) {
    return { kind: 'built-in-off' };
  }
  const variable = find(settings, 'address.disabledSources')?.overriddenBy ?? null;
  return variable === null ? null : { kind: 'set-by', variable };
}
