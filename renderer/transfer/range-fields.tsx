import { useId } from 'react';
import { Select } from '../components/select.tsx';
import { useTranslation } from '../i18n/use-translation.ts';
import { rangeChoices, type RangeChoice, type RangeDays } from './export-range.ts';

interface RangeFieldsProps {
  readonly choice: RangeChoice;
  readonly days: RangeDays;
  readonly isWrong: boolean;
  readonly onChoice: (choice: RangeChoice) => void;
  readonly onDays: (days: RangeDays) => void;
}

/** Which rows, by their moment. */
export function RangeFields({ choice, days, isWrong, onChoice, onDays }: RangeFieldsProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className="range">
      <Select
        label={t('export.range')}
        value={choice}
        options={rangeChoices.map((each) => ({ value: each, text: t(`export.ranges.${each}`) }))}
        onChange={onChoice}
      />
      {choice === 'between' &&
        (['first', 'last'] as const).map((end) => (
          <div key={end} className="field">
            <label className="field-label" htmlFor={`${id}-${end}`}>
              {t(`export.${end}`)}
            </label>
            <input
              id={`${id}-${end}`}
              className="input"
              type="date"
              value={days[end]}
              aria-invalid={isWrong}
              aria-describedby={`${id}-problem`}
              onChange={({ target }) => onDays({ ...days, [end]: target.value })}
            />
          </div>
        ))}
      <output id={`${id}-problem`} className="field-error range-problem">
        {isWrong && t('export.wrongDays')}
      </output>
    </div>
  );
}
