import { useCommand } from '../../bridge/use-command.ts';
import { thrownSentence } from '../../components/error-sentence.ts';
import { tell } from '../../components/page-toasts.ts';
import { useTranslation } from '../../i18n/use-translation.ts';

/** Tries one message again, or with null all that failed; places that were given up are written to again too. */
export function useRetry() {
  const { t } = useTranslation();
  const retry = useCommand('outbox.retry', ['outbox.page', 'outbox.status']);
  return {
    isBusy: retry.isPending,
    run: (id: number | null): void => {
      if (retry.isPending) return;
      retry.mutate(
        { id },
        {
          onSuccess: ({ retried }) => tell({ text: t('discordPage.retried', { count: retried }) }),
          onError: (error) => tell({ tone: 'bad', text: thrownSentence(error, t) }),
        },
      );
    },
  };
}
