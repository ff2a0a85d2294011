import { useQueryClient } from '@tanstack/react-query';
import type { BotView } from '../../../shared/domain/bot.ts';
import type { BotDefinition } from '../../../shared/domain/bot-definition.ts';
import { useRuntime } from '../../bridge/runtime.ts';
import { runOptimistically } from '../../bridge/changes-under-way.ts';
import { errorSentence } from '../../components/error-sentence.ts';
import { tell } from '../../components/page-toasts.ts';
import { useTranslation } from '../../i18n/use-translation.ts';

/** @param done what is said of it: "Quiet hours: saved" */
export type SaveBot = (next: BotDefinition, done: string) => Promise<boolean>;

/** Shows at once, can be undone from the toast that tells of it, and says why where it is refused. */
export function useSaveBot(bot: BotView): SaveBot {
  const { t } = useTranslation();
  const { bridge } = useRuntime();
  const queries = useQueryClient();
  const before = bot.definition;

  async function send(definition: BotDefinition): Promise<boolean> {
    const error = await runOptimistically(queries, {
      query: 'discord.bots',
      thing: `definition of ${definition.id}`,
      apply: (bots) =>
        bots.map((each) => (each.definition.id === definition.id ? { ...each, definition } : each)),
      send: () => bridge.command('discord.saveBot', { definition }),
    });
    if (error === null) return true;
    if (error.kind !== 'signed-out') {
      tell({
        tone: 'bad',
        text: errorSentence(error, t),
        action: { text: t('failure.retry'), run: () => void send(definition) },
      });
    }
    return false;
  }

  return async (next, done) => {
    const saved = await send(next);
    if (saved) {
      tell({ text: done, action: { text: t('toast.undo'), run: () => void send(before) } });
    }
    return saved;
  };
}
