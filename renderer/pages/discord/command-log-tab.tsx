import {
  Ban,
  CircleCheck,
  CircleX,
  Clock,
  Hourglass,
  type LucideIcon,
  Terminal,
} from 'lucide-react';
import type { BotCommandLog, BotView, CommandOutcome } from '../../../shared/domain/bot.ts';
import { useQuery } from '../../bridge/use-query.ts';
import { Badge, type BadgeTone } from '../../components/badge.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Failure } from '../../components/failure.tsx';
import { Loading } from '../../components/loading.tsx';
import { Moment } from '../../components/moment.tsx';
import { Pager } from '../../components/pager.tsx';
import { usePageNumber } from '../../components/use-page-number.ts';
import { useFormat } from '../../format/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import '../../styles/list.css';

const pageSize = 25;

const looks: Readonly<
  Record<CommandOutcome, { readonly icon: LucideIcon; readonly tone: BadgeTone }>
> = {
  done: { icon: CircleCheck, tone: 'good' },
  denied: { icon: Ban, tone: 'lamp' },
  cooldown: { icon: Hourglass, tone: 'quiet' },
  invalid: { icon: CircleX, tone: 'quiet' },
  timeout: { icon: Clock, tone: 'lamp' },
  failed: { icon: CircleX, tone: 'bad' },
};

/** Every command and click that this bot was given, the newest first. */
export function CommandLogTab({ bot }: { readonly bot: BotView }) {
  const { t } = useTranslation();
  const [page, setPage] = usePageNumber();
  const log = useQuery('discord.commandLog', { bot: bot.definition.id, page, pageSize });
  return (
    <>
      {log.isPending && <Loading lines={8} />}
      {log.isError && log.data === undefined && (
        <Failure error={log.error} onRetry={() => void log.refetch()} />
      )}
      {log.data?.total === 0 && (
        <EmptyState icon={Terminal} title={t('discordPage.logEmpty')}>
          {t('discordPage.logEmptyDetail')}
        </EmptyState>
      )}
      {log.data !== undefined && log.data.total > 0 && (
        <div className="results" aria-busy={log.isPlaceholderData}>
          <table className="list discord-list" aria-label={t('discordPage.tab.log')}>
            <thead>
              <tr>
                <th>{t('discordPage.what')}</th>
                <th>{t('discordPage.outcomeHead')}</th>
                <th>{t('discordPage.who')}</th>
                <th>{t('discordPage.when')}</th>
              </tr>
            </thead>
            <tbody>
              {log.data.items.map((entry) => (
                <LogRow key={entry.id} bot={bot} entry={entry} />
              ))}
            </tbody>
          </table>
          <Pager
            label={t('discordPage.logPages')}
            page={page}
            pages={Math.ceil(log.data.total / pageSize)}
            onPage={setPage}
          />
        </div>
      )}
    </>
  );
}

function LogRow({ bot, entry }: { readonly bot: BotView; readonly entry: BotCommandLog }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { command, outcome, elapsedMs, errorId, user, guild, at } = entry;
  const place =
    guild === null
      ? t('discordPage.directMessages')
      : (bot.guilds.find(({ id }) => id === guild)?.name ?? guild);
  return (
    <tr>
      <th scope="row">
        <code dir="ltr">{command}</code>
      </th>
      <td>
        <Badge {...looks[outcome]} text={t(`discordPage.outcome.${outcome}`)} />{' '}
        <span className="small quiet log-took">
          {t('duration.milliseconds', { milliseconds: format.number(Math.round(elapsedMs)) })}
        </span>
        {errorId !== null && (
          <p className="small quiet">{t('discordPage.errorId', { id: errorId })}</p>
        )}
      </td>
      <td>
        <span className="mono small">{user}</span>
        <span className="small quiet discord-list-note">{place}</span>
      </td>
      <td>
        <Moment at={at} form="relative" />
      </td>
    </tr>
  );
}
