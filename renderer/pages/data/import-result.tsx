import { CircleCheck } from 'lucide-react';
import type { ImportReport } from '../../../shared/domain/transfer.ts';
import { Button } from '../../components/button.tsx';
import { focusWhenShown } from '../../components/focus-when-shown.ts';
import { Notice } from '../../components/notice.tsx';
import { useFormat } from '../../format/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ImportReportView } from './import-report-view.tsx';

interface ImportResultProps {
  readonly report: ImportReport;
  readonly onLeave: () => void;
}

export function ImportResult({ report, onLeave }: ImportResultProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const rows = report.items.reduce((sum, { taken }) => sum + taken, 0);
  return (
    <div className="import-step">
      <div aria-live="polite" tabIndex={-1} ref={focusWhenShown}>
        <Notice
          tone="calm"
          icon={CircleCheck}
          title={t('import.done', { count: rows, rows: format.number(rows) })}
        />
      </div>
      <ImportReportView report={report} tense="past" />
      <div className="actions">
        <Button onPress={onLeave}>{t('import.more')}</Button>
      </div>
    </div>
  );
}
