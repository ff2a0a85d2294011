import { DateRangeFields } from '../../components/date-range-fields.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { Select } from '../../components/select.tsx';
import { dayText } from '../../../shared/format/day-text.ts';
import { useFormat } from '../../format/use-format.ts';
import { useNow } from '../../format/use-now.ts';
import { languages } from '../../../shared/format/languages.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { type ReportSearch, reportSpans } from './report-search.ts';

interface ReportChoicesProps {
  readonly search: ReportSearch;
  readonly language: string;
  readonly onSearch: (changed: Partial<ReportSearch>) => void;
  readonly onLanguage: (tag: string) => void;
}

/** Which time the report is about, and in whose language it is. */
export function ReportChoices({ search, language, onSearch, onLanguage }: ReportChoicesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(60_000);
  const { span, first, last } = search;
  const isWrong = first !== '' && last !== '' && last < first;
  return (
    <div className="report-choices">
      <Segmented
        label={t('report.span')}
        value={span}
        options={reportSpans.map((each) => ({ value: each, text: t(`report.spans.${each}`) }))}
        onChange={(next) => onSearch({ span: next })}
      />
      {span === 'days' && (
        <DateRangeFields
          firstLabel={t('history.firstDay')}
          lastLabel={t('history.lastDay')}
          range={{ first, last }}
          latest={dayText(now, format)}
          problem={isWrong ? t('history.wrongDays') : null}
          onChange={onSearch}
        />
      )}
      {languages.length > 1 && (
        <Select
          label={t('report.language')}
          value={language}
          options={languages.map(({ tag, name }) => ({ value: tag, text: name }))}
          onChange={onLanguage}
        />
      )}
    </div>
  );
}
