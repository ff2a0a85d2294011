import { CircleHelp, CircleX, Clock, Hourglass, RotateCw, Send } from 'lucide-react';
import type { BotView } from '../../../shared/domain/bot.ts';
import type { OutboxEntry, OutboxState } from '../../../shared/domain/outbox.ts';
import { Badge, type BadgeTone } from '../../components/badge.tsx';
import { Button } from '../../components/button.tsx';
import { Moment } from '../../components/moment.tsx';
import { useTranslation } from '../../i18n/use-translation.ts';
import { useKindText } from './use-kind-text.ts';
import { usePlaceText } from './use-place-text.ts';
import '../../styles/list.css';

const looks: Readonly<
  Record<OutboxState, { readonly icon: typeof Clock; readonly tone: BadgeTone }>
> = {
  queued: { icon: Clock, tone: 'plain' },
  sending: { icon: Send, tone: 'plain' },
  ambiguous: { icon: CircleHelp, tone: 'lamp' },
  done: { icon: Send, tone: 'good' },
  failed: { icon: CircleX, tone: 'bad' },
  expired: { icon: Hourglass, tone: 'quiet' },
};

interface QueueTableProps {
  readonly bots: readonly BotView[];
  readonly entries: readonly OutboxEntry[];
  readonly retriesBusy: boolean;
  readonly onRetry: (id: number) => void;
}

export function QueueTable({ bots, entries, retriesBusy, onRetry }: QueueTableProps) {
  const { t } = useTranslation();
  return (
    <table className="list discord-list" aria-label={t('discordPage.queue')}>
      <thead>
        <tr>
          <th>{t('discordPage.message')}</th>
          <th>{t('discordPage.to')}</th>
          <th>{t('discordPage.stands')}</th>
          <th>{t('discordPage.made')}</th>
          <th>
            <span className="visually-hidden">{t('discordPage.retry')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <QueueRow
            key={entry.id}
            bots={bots}
            entry={entry}
            isBusy={retriesBusy}
            onRetry={onRetry}
          />
        ))}
      </tbody>
    </table>
  );
}

interface QueueRowProps {
  readonly bots: readonly BotView[];
  readonly entry: OutboxEntry;
  readonly isBusy: boolean;
  readonly onRetry: (id: number) => void;
}

function QueueRow({ bots, entry, isBusy, onRetry }: QueueRowProps) {
  const { t } = useTranslation();
  const kindText = useKindText();
  const placeText = usePlaceText(bots);
  const { id, channel, target, kind, state, attempts, lastError, createdAt } = entry;
  return (
    <tr>
      <th scope="row">{kindText(kind)}</th>
      <td>{placeText(channel, target)}</td>
      <td>
        <Badge {...looks[state]} text={t(`discordPage.outbox.${state}`)} />
        {lastError !== null && (
          <p className="small queue-why" dir="auto">
            {lastError}
          </p>
        )}
        {attempts > 0 && (
          <p className="small quiet">{t('discordPage.attempts', { count: attempts })}</p>
        )}
      </td>
      <td>
        <Moment at={createdAt} form="relative" />
      </td>
      <td className="discord-list-action">
        {state === 'failed' && (
          <Button
            look="bare"
            isBusy={isBusy}
            aria-label={t('discordPage.retryOf', { message: kindText(kind) })}
            onPress={() => onRetry(id)}
          >
            <RotateCw size={16} aria-hidden="true" />
          </Button>
        )}
      </td>
    </tr>
  );
}
