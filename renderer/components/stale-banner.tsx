import { Unplug } from 'lucide-react';
import { useRuntime } from '../bridge/runtime.ts';
import { useLive } from '../bridge/use-snapshot.ts';
import { useFormat } from '../format/use-format.ts';
import { useTranslation } from '../i18n/use-translation.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';
import { RetryCountdown } from './retry-countdown.tsx';

/** Says since when nothing new can have arrived, and what is being done about it. */
export function StaleBanner() {
  const { t } = useTranslation();
  const format = useFormat();
  const { refresh } = useRuntime();
  const transport = useLive((state) => state.transport);
  if (transport.kind !== 'reconnecting') return null;
  return (
    <div className="banner banner-stale">
      <Notice
        tone="lamp"
        icon={Unplug}
        title={
          transport.lostAt === null
            ? t('transport.reconnecting')
            : t('transport.staleTitle', { when: format.dateTime(transport.lostAt) })
        }
      >
        <p>{t(transport.lostAt === null ? 'bridgeError.unreachable' : 'transport.staleDetail')}</p>
        <div className="banner-action">
          <RetryCountdown retryAt={transport.retryAt} />
          <Button onPress={refresh}>{t('transport.retryNow')}</Button>
        </div>
      </Notice>
    </div>
  );
}
