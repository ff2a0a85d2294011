import { useTranslation } from 'react-i18next';
import type { ExportFormat } from '../../shared/domain/transfer.ts';

// As a record, so that the compiler names a format that is missing here; the list itself would bring zod along.
const formats: Readonly<Record<ExportFormat, true>> = { csv: true, json: true, ndjson: true };
const exportFormats = Object.keys(formats) as readonly ExportFormat[];

interface FormatChoiceProps {
  readonly format: ExportFormat;
  readonly onChange: (format: ExportFormat) => void;
}

export function FormatChoice({ format, onChange }: FormatChoiceProps) {
  const { t } = useTranslation();
  return (
    <fieldset className="segments format-choice">
      <legend className="field-label">{t('export.format')}</legend>
      <div className="segments-row">
        {exportFormats.map((each) => (
          <label key={each} className="segment">
            <input
              type="radio"
              name="format"
              checked={format === each}
              onChange={() => onChange(each)}
            />
            <span>{t(`export.formats.${each}`)}</span>
          </label>
        ))}
      </div>
      <p className="small quiet">{t(`export.formatHints.${format}`)}</p>
    </fieldset>
  );
}
