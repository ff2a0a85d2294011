import { useId } from 'react';
import '../styles/select.css';

export interface DateRange {
  /** `2026-03-01`; empty leaves that end open. */
  readonly first: string;
  readonly last: string;
}

interface DateRangeFieldsProps {
  readonly firstLabel: string;
  readonly lastLabel: string;
  readonly range: DateRange;
  /** Bounds of what can be chosen, as the days are. */
  readonly earliest?: string;
  readonly latest?: string;
  readonly problem?: string | null;
  readonly onChange: (range: DateRange) => void;
}

/** Two days by the browser's own calendar, which knows the reader's order of day, month and year. */
export function DateRangeFields(props: DateRangeFieldsProps) {
  const { range, earliest, latest, problem = null, onChange } = props;
  const id = useId();
  const labels = { first: props.firstLabel, last: props.lastLabel };
  return (
    <div className="date-range">
      {(['first', 'last'] as const).map((end) => (
        <div key={end} className="field">
          <label className="field-label" htmlFor={`${id}-${end}`}>
            {labels[end]}
          </label>
          <input
            id={`${id}-${end}`}
            className="input"
            type="date"
            value={range[end]}
            min={earliest}
            max={latest}
            aria-invalid={problem !== null}
            aria-describedby={`${id}-problem`}
            onChange={({ target }) => onChange({ ...range, [end]: target.value })}
          />
        </div>
      ))}
      <output id={`${id}-problem`} className="field-error date-range-problem">
        {problem}
      </output>
    </div>
  );
}
