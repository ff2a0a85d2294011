import { Disclosure } from '../../components/disclosure.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useTranslation } from '../../i18n/use-translation.ts';
import { longestDetail, type ReportDetails } from './report-details.ts';

interface ReportDetailFieldsProps {
  readonly details: ReportDetails;
  readonly onChange: (changed: Partial<ReportDetails>) => void;
}

const fields = ['name', 'customerNumber', 'line'] as const;
const autoComplete = { name: 'name', customerNumber: 'off', line: 'off' } as const;

/** Whose line it is, as the provider knows it. All of it may stay empty. */
export function ReportDetailFields({ details, onChange }: ReportDetailFieldsProps) {
  const { t } = useTranslation();
  return (
    <Disclosure
      summary={t('report.details')}
      isOpenAtFirst={fields.some((field) => details[field] !== '')}
    >
      <div className="report-details">
        {fields.map((field) => (
          <TextField
            key={field}
            label={t(`report.detail.${field}`)}
            value={details[field]}
            maxLength={longestDetail}
            autoComplete={autoComplete[field]}
            onChange={(text) => onChange({ [field]: text })}
          />
        ))}
      </div>
      <p className="small quiet">{t('report.detailsKept')}</p>
    </Disclosure>
  );
}
