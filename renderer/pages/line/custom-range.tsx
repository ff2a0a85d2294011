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

/** Less is no look elsewhere: ends are rounded, and time goes on while the page is loading. */
const leastMoveMs = 60_000;

/** What is being typed; null: nothing, the end of what is seen. */
interface Typed {
  readonly from: string | null;
  readonly to: string | null;
}

const nothing: Typed = { from: null, to: null };

/** The ends of what is seen, to be typed. */
export function CustomRange({ range, onChange }: CustomRangeProps) {
  const { t } = useTranslation();
  const { timeZone } = useFormat();
  const id = useId();
  const [shown, setShown] = useState(range);
  const [typed, setTyped] = useState(nothing);
  const [problem, setProblem] = useState<RangeProblem | null>(null);
  if (shown !== range) {
    setShown(range);
    if (isFar(shown, range)) {
      // Zoomed by other means: that is what counts now.
      setTyped(nothing);
      setProblem(null);
    }
  }
  const texts = {
    from: typed.from ?? wallText(range.from, timeZone),
    to: typed.to ?? wallText(range.to, timeZone),
  };

  function submit(): void {
    const read = readRange(texts.from, texts.to, timeZone, Date.now());
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
            value={texts[end]}
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

const isFar = (one: TimeRange, other: TimeRange): boolean =>
  Math.abs(one.from - other.from) > leastMoveMs || Math.abs(one.to - other.to) > leastMoveMs;
