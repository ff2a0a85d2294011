import { useFormat } from '../format/use-format.ts';
import { useNow } from '../format/use-now.ts';
import { useTranslation } from '../i18n/use-translation.ts';
import { BeaconMark } from './beacon-mark.tsx';

/** Stands on paper only: whose page this is, and as of when. */
export function PrintHead() {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(60_000);
  return (
    <div className="print-head" aria-hidden="true">
      <BeaconMark state="confirmed" />
      <span className="print-name">{t('app.name')}</span>
      <span>{t('app.printed', { when: format.dateTime(now) })}</span>
    </div>
  );
}
