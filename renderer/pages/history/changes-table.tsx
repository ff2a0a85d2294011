import { useTranslation } from 'react-i18next';
import type { Change } from '../../../shared/domain/change.ts';
import { ChangeRow } from './change-row.tsx';

interface ChangesTableProps {
  readonly changes: readonly Change[];
  /** The search behind `/history`, kept by the links into a change. */
  readonly search: string;
}

/** On a narrow screen the rows are laid out as cards; it stays a table for screen readers. */
export function ChangesTable({ changes, search }: ChangesTableProps) {
  const { t } = useTranslation();
  return (
    <table className="changes" aria-label={t('history.caption')}>
      <thead>
        <tr>
          <th>{t('history.when')}</th>
          <th>{t('history.family')}</th>
          <th>{t('history.change')}</th>
          <th>{t('history.held')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <ChangeRow key={change.id} change={change} search={search} />
        ))}
      </tbody>
    </table>
  );
}
