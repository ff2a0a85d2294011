import { useMemo } from 'react';
import { navigate } from 'wouter/use-browser-location';
import { useQuery } from '../bridge/use-query.ts';
import { useSnapshot } from '../bridge/use-snapshot.ts';
import { commandIds, commandKeys, commandPages } from '../commands/command-list.ts';
import { useRunCommand } from '../commands/use-run-command.ts';
import { useTranslation } from '../i18n/use-translation.ts';
import type { PaletteEntry } from './palette-entry.ts';

/** Every page, action and setting. The settings come when the host has answered. */
export function usePaletteEntries(): readonly PaletteEntry[] {
  const { t } = useTranslation();
  const run = useRunCommand();
  const settings = useQuery('settings.get', {});
  const isWatching = (useSnapshot()?.pause ?? null) === null;

  return useMemo(() => {
    const commands = commandIds
      .filter((id) => id !== 'show-palette' && !(id === 'resume' && isWatching))
      .map((id): PaletteEntry => {
        const keys = commandKeys[id];
        return {
          id,
          group: commandPages[id] === undefined ? 'action' : 'page',
          title: t(`command.${id}`),
          ...(keys === undefined ? {} : { keys }),
          run: () => run(id),
        };
      });
    const declared = (settings.data ?? []).map((setting): PaletteEntry => ({
      id: setting.path,
      group: 'setting',
      title: setting.title,
      words: `${setting.section} ${setting.path} ${setting.help}`,
      run: () => navigate(`/settings#${setting.path}`),
    }));
    return [...commands, ...declared];
  }, [isWatching, run, settings.data, t]);
}
