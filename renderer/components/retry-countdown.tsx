import { useNow } from '../format/use-now.ts';
import { useTranslation } from '../i18n/use-translation.ts';

export function RetryCountdown({ retryAt }: { readonly retryAt: number | null }) {
  const { t } = useTranslation();
  const now = useNow();
  const seconds = retryAt === null ? 0 : Math.ceil((retryAt - now) / 1_000);
  return (
    <span className="quiet small">
      {seconds <= 0 ? t('transport.retrying') : t('transport.retryIn', { seconds })}
    </span>
  );
}
