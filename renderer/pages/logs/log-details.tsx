import type { LogEntry } from '../../../shared/domain/log-entry.ts';
import { CopyButton } from '../../components/copy-button.tsx';
import { useFormat } from '../../format/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { FoundText } from './found-text.tsx';
import { logLineText, prettyDetails } from './log-text.ts';

interface LogDetailsProps {
  readonly entry: LogEntry;
  readonly text: string;
}

/** What a line says beside its sentence. */
export function LogDetails({ entry, text }: LogDetailsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className="log-details">
      <div className="log-details-head">
        <span className="quiet small">{format.utc(entry.at)}</span>
        <span className="quiet small">
          {t('logs.number', { number: format.number(entry.sequence) })}
        </span>
        <CopyButton
          text={logLineText(entry)}
          label={t('logs.copyLine')}
          done={t('logs.copiedLine')}
        />
      </div>
      {entry.details === null ? (
        <p className="quiet small">{t('logs.noDetails')}</p>
      ) : (
        <pre className="mono" lang="en" dir="ltr">
          <FoundText text={prettyDetails(entry.details)} sought={text} />
        </pre>
      )}
    </div>
  );
}
