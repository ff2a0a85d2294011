import { Play, RotateCw, Square } from 'lucide-react';
import type { Input } from '../../../shared/contract/index.ts';
import type { BotState, BotView } from '../../../shared/domain/bot.ts';
import { Button } from '../../components/button.tsx';
import { useUndoable } from '../../components/use-undoable.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { botName, isRunning } from './bot-look.ts';

const withState = (bots: readonly BotView[], id: string | null | undefined, state: BotState) =>
  bots.map((bot) => (id === null || bot.definition.id === id ? { ...bot, state } : bot));

/** Apart from what is saved of it, which need not wait until a bot has stopped. */
const orderOf = ({ bot }: Input<'discord.stop'>): string => `state of ${bot ?? 'all'}`;

/** Start, stop, restart: seen at once, and the truth follows by a push. */
export function useBotOrders() {
  const start = useUndoable({
    command: 'discord.start',
    query: 'discord.bots',
    thing: orderOf,
    apply: (bots, { bot }) =>
      withState(bots, bot, { type: 'connecting', since: Date.now(), attempt: 1 }),
  });
  const stop = useUndoable({
    command: 'discord.stop',
    query: 'discord.bots',
    thing: orderOf,
    apply: (bots, { bot }) => withState(bots, bot, { type: 'stopping', since: Date.now() }),
  });
  const restart = useUndoable({
    command: 'discord.restart',
    query: 'discord.bots',
    thing: orderOf,
    apply: (bots, { bot }) => withState(bots, bot, { type: 'stopping', since: Date.now() }),
  });
  const orders = { start, stop, restart };
  return (order: keyof typeof orders, bot: string | null, done: string): void =>
    void orders[order]({ input: { bot }, undo: null, done });
}

export function BotActions({ bot }: { readonly bot: BotView }) {
  const { t } = useTranslation();
  const order = useBotOrders();
  const { id } = bot.definition;
  const name = botName(bot);
  const runs = isRunning(bot);
  return (
    <div className="actions bot-actions">
      {runs ? (
        <Button
          aria-label={t('discordPage.stopOf', { name })}
          onPress={() => order('stop', id, t('discordPage.stopped', { name }))}
        >
          <Square size={15} aria-hidden="true" />
          {t('discordPage.stop')}
        </Button>
      ) : (
        <Button
          look="primary"
          isDisabled={!bot.hasToken || bot.state.type === 'stopping'}
          aria-label={t('discordPage.startOf', { name })}
          onPress={() => order('start', id, t('discordPage.started', { name }))}
        >
          <Play size={15} aria-hidden="true" />
          {t('discordPage.start')}
        </Button>
      )}
      {runs && (
        <Button
          aria-label={t('discordPage.restartOf', { name })}
          onPress={() => order('restart', id, t('discordPage.restarted', { name }))}
        >
          <RotateCw size={15} aria-hidden="true" />
          {t('discordPage.restart')}
        </Button>
      )}
    </div>
  );
}
