import { useTranslation } from '../../i18n/use-translation.ts';
import { RowFrame, type RowPlace } from './row-frame.tsx';

/** Stands where a row will, as long as its page is on its way. */
export function ChangeRowWaiting(place: RowPlace) {
  const { t } = useTranslation();
  return (
    <RowFrame {...place} look="waiting">
      <td className="changes-waiting" colSpan={5}>
        <span className="visually-hidden">{t('failure.loading')}</span>
        <span className="changes-waiting-line" aria-hidden="true" />
      </td>
    </RowFrame>
  );
}
