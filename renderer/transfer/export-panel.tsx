import { useTranslation } from 'react-i18next';
import { useQuery } from '../bridge/use-query.ts';
import { Failure } from '../components/failure.tsx';
import { Loading } from '../components/loading.tsx';
import { ExportForm } from './export-form.tsx';
import '../styles/transfer.css';

interface ExportPanelProps {
  /** The one table that is exported; without it, people choose. */
  readonly only?: string;
}

/** Saves tables of the history as files. */
export function ExportPanel({ only }: ExportPanelProps) {
  const { t } = useTranslation();
  const tables = useQuery('export.tables', {});
  if (tables.isPending) return <Loading lines={4} />;
  if (tables.data === undefined) {
    return <Failure error={tables.error} onRetry={() => void tables.refetch()} />;
  }
  const offered =
    only === undefined ? tables.data : tables.data.filter(({ name }) => name === only);
  if (offered.every(({ rows }) => rows === 0)) {
    return <p className="quiet">{t('export.empty')}</p>;
  }
  return <ExportForm tables={offered} choosing={only === undefined} />;
}
