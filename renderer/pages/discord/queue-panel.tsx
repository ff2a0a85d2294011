import { Inbox, Trash2, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { BotView } from '../../../shared/domain/bot.ts';
import type { OutboxStatus } from '../../../shared/domain/outbox.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useQuery } from '../../bridge/use-query.ts';
import { Button } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { thrownSentence } from '../../components/error-sentence.ts';
import { Failure } from '../../components/failure.tsx';
import { Moment } from '../../components/moment.tsx';
import { Notice } from '../../components/notice.tsx';
import { tell } from '../../components/page-toasts.ts';
import { Pager } from '../../components/pager.tsx';
import { Panel } from '../../components/panel.tsx';
import { usePageNumber } from '../../components/use-page-number.ts';
import { useFormat } from '../../format/use-format.ts';
import { useTextNow } from '../../format/use-now.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { QueueTable } from './queue-table.tsx';
import { usePlaceText } from './use-place-text.ts';
import { useRetry } from './use-retry.ts';

const pageSize = 20;

/** What waits to be told, why it waits, and what was given up. */
export function QueuePanel({ bots }: { readonly bots: readonly BotView[] }) {
  const { t } = useTranslation();
  const [page, setPage] = usePageNumber();
  const status = useQuery('outbox.status', {});
  const queue = useQuery('outbox.page', { page, pageSize });
  const retry = useRetry();
  const [isClearing, setClearing] = useState(false);
  const isEmpty = queue.data?.total === 0;
  const disabled = status.data?.disabled ?? [];
  return (
    <Panel
      title={t('discordPage.queue')}
      lead={t('discordPage.queueLead')}
      end={
        (!isEmpty || disabled.length > 0) && (
          <div className="actions">
            <Button isBusy={retry.isBusy} onPress={() => retry.run(null)}>
              {t('discordPage.retryAll')}
            </Button>
            <Button isDisabled={isEmpty} onPress={() => setClearing(true)}>
              <Trash2 size={15} aria-hidden="true" />
              {t('discordPage.clear')}
            </Button>
          </div>
        )
      }
    >
      {queue.isError && queue.data === undefined && (
        <Failure error={queue.error} onRetry={() => void queue.refetch()} />
      )}
      {status.data !== undefined && <QueueFacts status={status.data} />}
      <DisabledPlaces bots={bots} disabled={disabled} />
      {isEmpty && disabled.length === 0 && (
        <EmptyState icon={Inbox} title={t('discordPage.queueEmpty')} headingLevel={3}>
          {t('discordPage.queueEmptyDetail')}
        </EmptyState>
      )}
      {queue.data !== undefined && queue.data.total > 0 && (
        <div className="results" aria-busy={queue.isPlaceholderData}>
          <QueueTable
            bots={bots}
            entries={queue.data.items}
            retriesBusy={retry.isBusy}
            onRetry={retry.run}
          />
          <Pager
            label={t('discordPage.queuePages')}
            page={page}
            pages={Math.ceil(queue.data.total / pageSize)}
            onPage={setPage}
          />
        </div>
      )}
      {isClearing && <ClearQueue onClose={() => setClearing(false)} />}
    </Panel>
  );
}

function QueueFacts({ status }: { readonly status: OutboxStatus }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { waiting, failed, oldestAt } = status;
  const oldest = useTextNow((now) =>
    oldestAt === null ? '' : t('discordPage.oldest', { when: format.relative(oldestAt, now) }),
  );
  if (waiting === 0 && failed === 0) return null;
  return (
    <p className="queue-facts">
      <span>{t('discordPage.waiting', { count: waiting })}</span>
      <span>{t('discordPage.failed', { count: failed })}</span>
      {oldest !== '' && <span>{oldest}</span>}
    </p>
  );
}

interface DisabledPlacesProps {
  readonly bots: readonly BotView[];
  readonly disabled: OutboxStatus['disabled'];
}

function DisabledPlaces({ bots, disabled }: DisabledPlacesProps) {
  const { t } = useTranslation();
  const placeText = usePlaceText(bots);
  return disabled.map(({ channel, target, why, at }) => (
    <Notice
      key={`${channel} ${target}`}
      tone="lamp"
      icon={TriangleAlert}
      title={t('discordPage.disabled', { place: placeText(channel, target) })}
    >
      <p dir="auto">{why}</p>
      <p className="small">
        <Moment at={at} form="dateTime" />
      </p>
    </Notice>
  ));
}

function ClearQueue({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const clear = useCommand('outbox.clear', ['outbox.page', 'outbox.status']);
  return (
    <ConfirmDialog
      title={t('discordPage.clearTitle')}
      action={t('discordPage.clear')}
      isBusy={clear.isPending}
      problem={clear.error === null ? null : thrownSentence(clear.error, t)}
      onClose={onClose}
      onConfirm={() =>
        clear.mutate(
          {},
          {
            onSuccess: ({ cleared }) => {
              tell({ text: t('discordPage.cleared', { count: cleared }) });
              onClose();
            },
          },
        )
      }
    >
      <p>{t('discordPage.clearDetail')}</p>
    </ConfirmDialog>
  );
}
