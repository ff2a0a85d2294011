import { useQuery } from '../bridge/use-query.ts';
import { Failure } from '../components/failure.tsx';
import { Loading } from '../components/loading.tsx';
import { useTranslation } from '../i18n/use-translation.ts';
import { type ChosenRows, ExportForm } from './export-form.tsx';
import '../styles/transfer.css';

interface ExportPanelProps {
  /** The one table that is exported; without it, people choose. */
  readonly only?: string;
  /** The rows of it that are exported, with how many they are; without them, people choose a span. */
  readonly chosen?: ChosenRows | null;
}

/** Saves tables of the history as files. */
export function ExportPanel({ only, chosen = null }: ExportPanelProps) {
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
  return <ExportForm tables={offered} choosing={only === undefined} chosen={chosen} />;
}
