import { ArrowLeft, BotOff } from 'lucide-react';
import { Link } from 'wouter';
import { assertNever } from '../../../shared/assert-never.ts';
import type { BotView } from '../../../shared/domain/bot.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Failure } from '../../components/failure.tsx';
import { Loading } from '../../components/loading.tsx';
import { PageTabs } from '../../components/page-tabs.tsx';
import { usePageTitle } from '../../components/use-page-title.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { AccessTab } from './access-tab.tsx';
import { BotActions } from './bot-actions.tsx';
import { botName } from './bot-look.ts';
import { BotStateBadge, BotStateText } from './bot-state.tsx';
import { type BotTab, botTabs, readBotTab } from './bot-tabs.ts';
import { CommandLogTab } from './command-log-tab.tsx';
import { ConnectionTab } from './connection-tab.tsx';
import { PlacesTab } from './places-tab.tsx';
import { useBots } from './use-bots.ts';
import '../../styles/setting.css';
import '../../styles/discord.css';
import '../../styles/discord-details.css';

interface BotPageProps {
  /** Of the URL: anybody may have typed them. */
  readonly id?: string | undefined;
  readonly tab?: string | undefined;
}

/** Everything about one bot. */
export function BotPage({ id = '', tab }: BotPageProps) {
  const { t } = useTranslation();
  const bots = useBots();
  const bot = bots.data?.find(({ definition }) => definition.id === id);
  const name = bot === undefined ? id : botName(bot);
  usePageTitle(t('discordPage.titleOf', { name }));
  return (
    <>
      <Link href="/discord" className="bot-back">
        <ArrowLeft size={16} aria-hidden="true" className="forward" />
        {t('discordPage.back')}
      </Link>
      <header className="page-head bot-head">
        <div>
          <div className="bot-title">
            <h1>{name}</h1>
            {bot !== undefined && <BotStateBadge bot={bot} />}
          </div>
          {bot !== undefined && <BotStateText bot={bot} />}
        </div>
        {bot !== undefined && <BotActions bot={bot} />}
      </header>
      {bots.isPending && <Loading lines={8} />}
      {bots.isError && bots.data === undefined && (
        <Failure error={bots.error} onRetry={() => void bots.refetch()} />
      )}
      {bots.data !== undefined && bot === undefined && (
        <EmptyState
          icon={BotOff}
          title={t('discordPage.noSuchBot')}
          actions={
            <Link className="button button-plain" href="/discord">
              {t('discordPage.back')}
            </Link>
          }
        >
          {t('discordPage.noSuchBotDetail')}
        </EmptyState>
      )}
      {bot !== undefined && (
        <>
          <PageTabs
            label={t('discordPage.tabs')}
            tabs={botTabs.map((each) => ({
              href: each === 'connection' ? `/discord/${id}` : `/discord/${id}/${each}`,
              text: t(`discordPage.tab.${each}`),
            }))}
          />
          <TabBody bot={bot} tab={readBotTab(tab)} />
        </>
      )}
    </>
  );
}

function TabBody({ bot, tab }: { readonly bot: BotView; readonly tab: BotTab }) {
  switch (tab) {
    case 'connection':
      return <ConnectionTab bot={bot} />;
    case 'places':
      return <PlacesTab bot={bot} />;
    case 'access':
      return <AccessTab bot={bot} />;
    case 'log':
      return <CommandLogTab bot={bot} />;
    default:
      return assertNever(tab);
  }
}
