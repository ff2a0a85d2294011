import { Link2Off, LoaderCircle, ShieldCheck, TriangleAlert } from 'lucide-react';
import type { AuditVerdict } from '../../../shared/domain/audit.ts';
import { useRuntime } from '../../bridge/runtime.ts';
import { useWork } from '../../bridge/use-work.ts';
import { Button } from '../../components/button.tsx';
import { CopyButton } from '../../components/copy-button.tsx';
import { Delayed } from '../../components/delayed.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { Notice } from '../../components/notice.tsx';
import { useFormat } from '../../format/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';

/** Computes the chain anew at the host, and says whether it is whole or where it breaks. */
export function VerifyAudit() {
  const { t } = useTranslation();
  const { bridge } = useRuntime();
  const work = useWork<AuditVerdict>();
  const { state } = work;
  const running = state.kind === 'running';
  return (
    <div className="panel verify">
      <div className="verify-head">
        <p className="quiet">{t('audit.verifyLead')}</p>
        <Button
          isBusy={running}
          onPress={() => void work.run((signal) => bridge.query('audit.verify', {}, signal))}
        >
          <ShieldCheck size={17} aria-hidden="true" />
          {t('audit.verify')}
        </Button>
      </div>
      <div aria-live="polite">
        {running && (
          <Delayed>
            <p className="state-line">
              <LoaderCircle size={18} aria-hidden="true" className="spin" />
              {t('audit.verifying')}
            </p>
          </Delayed>
        )}
        {state.kind === 'done' && <Verdict verdict={state.value} />}
        {state.kind === 'failed' && (
          <Notice tone="bad" icon={TriangleAlert} title={t('audit.notVerified')}>
            {errorSentence(state.error, t)}
          </Notice>
        )}
      </div>
    </div>
  );
}

function Verdict({ verdict }: { readonly verdict: AuditVerdict }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { entries, broken, head } = verdict;
  const count = { count: entries, entries: format.number(entries) };
  if (broken !== null) {
    return (
      <Notice
        tone="bad"
        icon={Link2Off}
        title={t('audit.broken', { sequence: format.number(broken.sequence) })}
      >
        <p>{broken.why}</p>
        <p>{t('audit.brokenDetail', count)}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="calm" icon={ShieldCheck} title={t('audit.whole', count)}>
      <p>{t('audit.headDetail')}</p>
      <p className="path">
        <code className="small hash">{head}</code>
        <CopyButton text={head} label={t('audit.copyHead')} done={t('audit.headCopied')} />
      </p>
    </Notice>
  );
}
