import { useTranslation } from 'react-i18next';
import { BeaconMark } from '../../components/beacon-mark.tsx';
import { Button } from '../../components/button.tsx';
import type { HistorySearch } from './history-search.ts';

interface EmptyHistoryProps {
  readonly search: HistorySearch;
  readonly onClear: () => void;
}

/** Says what will stand here, or why nothing does. */
export function EmptyHistory({ search, onClear }: EmptyHistoryProps) {
  const { t } = useTranslation();
  const filtered = search.text !== '' || search.family !== null || search.page > 0;
  if (!filtered) {
    return (
      <div className="empty">
        <BeaconMark state="unknown" />
        <h2>{t('history.emptyTitle')}</h2>
        <p className="quiet">{t('history.emptyDetail')}</p>
      </div>
    );
  }
  return (
    <div className="empty">
      <h2>{t('history.noMatchTitle')}</h2>
      <p className="quiet">
        {search.text === '' && search.family !== null
          ? t('history.noFamilyDetail', { family: t(`family.${search.family}`) })
          : t('history.noMatchDetail', { text: search.text })}
      </p>
      <Button onPress={onClear}>{t('history.clearFilters')}</Button>
    </div>
  );
}
