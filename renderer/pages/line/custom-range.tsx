import { useId, useState } from 'react';
import type { TimeRange } from '../../charts/time-range.ts';
import { Button } from '../../components/button.tsx';
import { useFormat } from '../../format/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { type RangeProblem, readRange, wallText } from './wall-text.ts';
import '../../styles/select.css';

interface CustomRangeProps {
  readonly range: TimeRange;
  readonly onChange: (range: TimeRange) => void;
}

/** The ends of what is seen, to be typed. */
export function CustomRange({ range, onChange }: CustomRangeProps) {
  const { t } = useTranslation();
  const { timeZone } = useFormat();
  const id = useId();
  const given = { from: wallText(range.from, timeZone), to: wallText(range.to, timeZone) };
  const [shown, setShown] = useState(given);
  const [typed, setTyped] = useState(given);
  const [problem, setProblem] = useState<RangeProblem | null>(null);
  if (shown.from !== given.from || shown.to !== given.to) {
    // Zoomed by other means: that is what counts now.
    setShown(given);
    setTyped(given);
    setProblem(null);
  }

  function submit(): void {
    const read = readRange(typed.from, typed.to, timeZone, Date.now());
    if (typeof read === 'string') return setProblem(read);
    setProblem(null);
    onChange(read);
  }

  return (
    <form
      className="line-custom"
      // The browser's own messages would be in its language, not in the page's.
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {(['from', 'to'] as const).map((end) => (
        <div key={end} className="field">
          <label className="field-label" htmlFor={`${id}-${end}`}>
            {t(`line.${end}`)}
          </label>
          <input
            id={`${id}-${end}`}
            className="input"
            type="datetime-local"
            value={typed[end]}
            aria-invalid={problem !== null}
            aria-describedby={`${id}-problem`}
            onChange={({ target }) => setTyped({ ...typed, [end]: target.value })}
          />
        </div>
      ))}
      <Button type="submit">{t('line.show')}</Button>
      <output id={`${id}-problem`} className="field-error">
        {problem !== null && t(`line.problem.${problem}`)}
      </output>
    </form>
  );
}
