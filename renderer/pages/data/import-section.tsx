import { useState } from 'react';
import { WorkOutcome } from '../../components/work-outcome.tsx';
import { WorkProgress } from '../../components/work-progress.tsx';
import { useFormat } from '../../format/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { FileDrop } from '../../transfer/file-drop.tsx';
import { ImportCheck } from './import-check.tsx';
import { ImportResult } from './import-result.tsx';
import { useImport } from './use-import.ts';

/** Files in, looked at first: nothing is taken before somebody has seen what it is. */
export function ImportSection() {
  const { t } = useTranslation();
  const format = useFormat();
  const [hasLeft, setLeft] = useState(false);
  const steps = useImport(() => setLeft(true));
  const { check, run, choose } = steps;
  const checking = check.state.kind === 'running';
  return (
    <section className="settings-section" aria-labelledby="import">
      <h2 id="import">{t('import.title')}</h2>
      <p className="quiet">{t('import.lead')}</p>
      <div className="import-panel">
        {check.state.kind !== 'done' && (
          <FileDrop
            isMultiple
            takesFocus={hasLeft}
            isDisabled={checking}
            label={t('import.choose')}
            hint={t('import.chooseHint')}
            onFiles={choose}
          />
        )}
        <WorkProgress
          work={check}
          label={t('import.checking')}
          describe={({ done, total }) =>
            t('work.bytes', { done: format.bytes(done), total: format.bytes(total) })
          }
        />
        {check.state.kind === 'done' && run.state.kind !== 'done' && (
          <ImportCheck report={check.state.value.report} steps={steps} />
        )}
        {run.state.kind === 'done' && (
          <ImportResult report={run.state.value} onLeave={steps.leave} />
        )}
        {check.state.kind !== 'done' && (
          <WorkOutcome
            state={check.state}
            done={() => ({ title: '' })}
            cancelled={t('import.cancelled')}
            failed={t('import.checkFailed')}
          />
        )}
      </div>
    </section>
  );
}
