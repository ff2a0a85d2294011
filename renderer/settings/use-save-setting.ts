import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SettingView } from '../../shared/contract/index.ts';
import type { QueryName } from '../bridge/client.ts';
import { useRuntime } from '../bridge/runtime.ts';
import { runOptimistically } from '../bridge/changes-under-way.ts';
import { errorSentence } from '../components/error-sentence.ts';
import { tell } from '../components/page-toasts.ts';
import { useTranslation } from '../i18n/use-translation.ts';

export interface SaveSetting {
  /** Shows at once, and can be undone from the toast that tells of it. False: it was refused. */
  readonly save: (value: unknown) => Promise<boolean>;
  /** Why the last one was not saved, in the host's words. */
  readonly refusal: string | null;
  readonly forget: () => void;
}

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

  async function send(value: unknown): Promise<boolean> {
    const error = await runOptimistically(queries, {
      query: 'settings.get',
      thing: path,
      apply: (settings) =>
        settings.map((each) =>
          each.path === path ? { ...each, value: secret ? value !== '' : value } : each,
        ),
      send: () => bridge.command('settings.set', { path, value }),
    });
    setRefusal(error === null || error.kind === 'signed-out' ? null : errorSentence(error, t));
    if (error !== null) return false;
    for (const query of shownIn) void queries.invalidateQueries({ queryKey: [query] });
    return true;
  }

  return {
    refusal,
    forget: () => setRefusal(null),
    save: async (value) => {
      const before = setting.value;
      const saved = await send(value);
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
