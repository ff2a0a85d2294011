import { useTranslation } from '../../i18n/use-translation.ts';

/** Stands where the cells of a row will. */
export function WaitingCell() {
  const { t } = useTranslation();
  return (
    <td className="changes-waiting" colSpan={5}>
      <span className="visually-hidden">{t('failure.loading')}</span>
      <span className="changes-waiting-line" aria-hidden="true" />
    </td>
  );
}
