import type { ExportFormat } from '../../shared/domain/transfer.ts';
import { Segmented } from '../components/segmented.tsx';
import { useTranslation } from '../i18n/use-translation.ts';

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
    <div className="format-choice">
      <Segmented
        label={t('export.format')}
        value={format}
        options={exportFormats.map((each) => ({ value: each, text: t(`export.formats.${each}`) }))}
        onChange={onChange}
      />
      <p className="small quiet">{t(`export.formatHints.${format}`)}</p>
    </div>
  );
}
