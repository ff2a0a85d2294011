import type { ImportReport } from '../../../shared/domain/transfer.ts';
import { Button } from '../../components/button.tsx';
import { WorkOutcome } from '../../components/work-outcome.tsx';
import { WorkProgress } from '../../components/work-progress.tsx';
import { useFormat } from '../../format/use-format.ts';
import { focusWhenShown } from '../../components/focus-when-shown.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ImportReportView } from './import-report-view.tsx';
import type { ImportSteps } from './use-import.ts';

interface ImportCheckProps {
  readonly report: ImportReport;
  readonly steps: ImportSteps;
}

/** The dry run, and the way on. */
export function ImportCheck({ report, steps }: ImportCheckProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { run, start, leave } = steps;
  const running = run.state.kind === 'running';
  const rows = report.items.reduce((sum, { taken }) => sum + taken, 0);
  return (
    <div className="import-step">
      <div aria-live="polite" tabIndex={-1} ref={focusWhenShown}>
        <h3>{t('import.found', { origin: report.origin })}</h3>
        <p className="quiet">
          {rows === 0
            ? t('import.nothingComesIn')
            : t('import.comesIn', { count: rows, rows: format.number(rows) })}
        </p>
      </div>
      <ImportReportView report={report} tense="future" />
      <div className="actions">
        <Button look="primary" isBusy={running} isDisabled={rows === 0} onPress={start}>
          {t('import.start')}
        </Button>
        <Button isDisabled={running} onPress={leave}>
          {t('import.otherFiles')}
        </Button>
      </div>
      <WorkProgress
        work={run}
        label={t('import.running')}
        describe={({ done, total }) => format.percent(done / total)}
      />
      <WorkOutcome
        state={run.state}
        done={() => ({ title: '' })}
        cancelled={t('import.runCancelled')}
        failed={t('import.runFailed')}
      />
    </div>
  );
}
