import { Megaphone, Plus } from 'lucide-react';
import { useState } from 'react';
import type { BotView } from '../../../shared/domain/bot.ts';
import { Button } from '../../components/button.tsx';
import { Failure } from '../../components/failure.tsx';
import { Loading } from '../../components/loading.tsx';
import { MenuButton } from '../../components/menu-button.tsx';
import { usePageTitle } from '../../components/use-page-title.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { AddBot } from './add-bot.tsx';
import { useBotOrders } from './bot-actions.tsx';
import { BotCard } from './bot-card.tsx';
import { MutesPanel } from './mutes-panel.tsx';
import { QueuePanel } from './queue-panel.tsx';
import { SendDialog } from './send-dialog.tsx';
import { useBots } from './use-bots.ts';
import '../../styles/discord.css';
import '../../styles/discord-details.css';

/** The bots side by side, what waits to be told, and what is kept quiet. */
export function DiscordPage() {
  const { t } = useTranslation();
  usePageTitle(t('nav.discord'));
  const bots = useBots();
  const [isAdding, setAdding] = useState(false);
  const list = bots.data ?? [];
  const taken = list.map(({ definition }) => definition.id);
  return (
    <>
      <header className="page-head discord-head">
        <div>
          <h1>{t('nav.discord')}</h1>
          <p className="lead">{t('discordPage.lead')}</p>
        </div>
        {list.length > 0 && <HeadActions bots={list} onAdd={() => setAdding(true)} />}
      </header>
      {bots.isPending && <Loading lines={8} />}
      {bots.isError && bots.data === undefined && (
        <Failure error={bots.error} onRetry={() => void bots.refetch()} />
      )}
      {bots.data !== undefined && (
        <div className="discord">
          {(isAdding || list.length === 0) && (
            <AddBot taken={taken} onClose={list.length === 0 ? null : () => setAdding(false)} />
          )}
          {list.length > 0 && (
            <>
              <ul className="bot-cards" aria-label={t('discordPage.bots')}>
                {list.map((bot) => (
                  <BotCard key={bot.definition.id} bot={bot} />
                ))}
              </ul>
              <QueuePanel bots={list} />
              <MutesPanel />
            </>
          )}
        </div>
      )}
    </>
  );
}

interface HeadActionsProps {
  readonly bots: readonly BotView[];
  readonly onAdd: () => void;
}

function HeadActions({ bots, onAdd }: HeadActionsProps) {
  const { t } = useTranslation();
  const order = useBotOrders();
  const [isSending, setSending] = useState(false);
  return (
    <div className="head-end">
      <Button onPress={() => setSending(true)}>
        <Megaphone size={16} aria-hidden="true" />
        {t('discordPage.send')}
      </Button>
      {bots.length > 1 && (
        <MenuButton
          label={t('discordPage.all')}
          actions={[
            {
              id: 'start',
              text: t('discordPage.startAll'),
              run: () => order('start', null, t('discordPage.startedAll')),
            },
            {
              id: 'stop',
              text: t('discordPage.stopAll'),
              run: () => order('stop', null, t('discordPage.stoppedAll')),
            },
            {
              id: 'restart',
              text: t('discordPage.restartAll'),
              run: () => order('restart', null, t('discordPage.restartedAll')),
            },
          ]}
        />
      )}
      <Button look="primary" onPress={onAdd}>
        <Plus size={16} aria-hidden="true" />
        {t('discordPage.addTitle')}
      </Button>
      {isSending && <SendDialog bots={bots} onClose={() => setSending(false)} />}
    </div>
  );
}
