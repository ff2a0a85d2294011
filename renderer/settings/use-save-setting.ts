import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Output, SettingView } from '../../shared/contract/index.ts';
import type { QueryName } from '../bridge/client.ts';
import { useRuntime } from '../bridge/runtime.ts';
import { runOptimistically } from '../bridge/changes-under-way.ts';
import { errorSentence } from '../components/error-sentence.ts';
import { tell } from '../components/page-toasts.ts';
import { useTranslation } from '../i18n/use-translation.ts';

type Settings = Output<'settings.get'>;

export interface SaveSetting {
  /**
   * Shows at once, or else once it is saved, and can be undone from the toast that tells of it.
   * @returns false: it was refused
   */
  readonly save: (value: unknown, isSeenAtOnce?: boolean) => Promise<boolean>;
  /** Why the last one was not saved, in the host's words. */
  readonly refusal: string | null;
  readonly forget: () => void;
}

/** As useQuery() has it. */
const settingsKey = ['settings.get', {}];

/** What also shows the settings; the host tells other pages itself. */
const shownIn: readonly QueryName[] = [
  'settings.yaml',
  'settings.revisions',
  'sources.list',
  'storage.get',
  'audit.page',
];

/** @param title what the setting is called */
export function useSaveSetting(setting: SettingView, title: string): SaveSetting {
  const { t } = useTranslation();
  const { bridge } = useRuntime();
  const queries = useQueryClient();
  const [refusal, setRefusal] = useState<string | null>(null);
  const { path, secret, needsRestart } = setting;

  async function send(value: unknown, isSeenAtOnce = true): Promise<boolean> {
    const apply = (settings: Settings): Settings =>
      settings.map((each) =>
        each.path === path ? { ...each, value: secret ? value !== '' : value } : each,
      );
    const error = await runOptimistically(queries, {
      query: 'settings.get',
      thing: path,
      apply: (settings) => (isSeenAtOnce ? apply(settings) : settings),
      send: () => bridge.command('settings.set', { path, value }),
    });
    setRefusal(error === null || error.kind === 'signed-out' ? null : errorSentence(error, t));
    if (error !== null) return false;
    if (!isSeenAtOnce) {
      queries.setQueryData<Settings>(settingsKey, (settings) => settings && apply(settings));
    }
    for (const query of shownIn) void queries.invalidateQueries({ queryKey: [query] });
    return true;
  }

  return {
    refusal,
    forget: () => setRefusal(null),
    save: async (value, isSeenAtOnce) => {
      const before = setting.value;
      const saved = await send(value, isSeenAtOnce);
      if (!saved) return false;
      tell({
        text: t(needsRestart ? 'setting.savedForRestart' : 'setting.saved', { title }),
        // What a secret was before, nobody here knows.
        ...(!secret && { action: { text: t('toast.undo'), run: () => void undo(before) } }),
      });
      return true;
    },
  };

  async function undo(value: unknown): Promise<void> {
    if (await send(value)) tell({ text: t('setting.undone', { title }) });
  }
}
