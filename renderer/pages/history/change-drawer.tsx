import { useQuery } from '../../bridge/use-query.ts';
import { Drawer } from '../../components/drawer.tsx';
import { Failure } from '../../components/failure.tsx';
import { Loading } from '../../components/loading.tsx';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ChangeDetailView } from './change-detail-view.tsx';

interface ChangeDrawerProps {
  /** Out of the URL: may be anything. */
  readonly id: number;
  /** The search behind the path, kept by the links to other changes. */
  readonly search: string;
  readonly onClose: () => void;
}

export function ChangeDrawer({ id, search, onClose }: ChangeDrawerProps) {
  const { t } = useTranslation();
  const change = useQuery('history.change', { id });
  return (
    <Drawer title={t('changeDetail.title', { id })} onClose={onClose}>
      {change.isPending && <Loading lines={6} />}
      {change.isError && <Failure error={change.error} onRetry={() => void change.refetch()} />}
      {change.data !== undefined && change.data.id === id && (
        <ChangeDetailView change={change.data} search={search} />
      )}
    </Drawer>
  );
}
