import { Filter, History } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { useTranslation } from '../../i18n/use-translation.ts';
import type { Narrowing } from './history-search.ts';

interface EmptyHistoryProps {
  readonly narrowings: readonly Narrowing[];
  readonly onClear: () => void;
}

/** Says what will stand here, or why nothing does. */
export function EmptyHistory({ narrowings, onClear }: EmptyHistoryProps) {
  const { t } = useTranslation();
  if (narrowings.length === 0) {
    return (
      <EmptyState icon={History} title={t('history.emptyTitle')}>
        <p>{t('history.emptyDetail')}</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={Filter}
      title={t('history.noMatchTitle')}
      actions={<Button onPress={onClear}>{t('history.clearFilters')}</Button>}
    >
      <p>{t(narrowings.includes('text') ? 'history.noMatchText' : 'history.noMatchDetail')}</p>
    </EmptyState>
  );
}
