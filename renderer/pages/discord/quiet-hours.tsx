import { useId, useState } from 'react';
import { useTranslation } from '../../i18n/use-translation.ts';
import { quietProblem } from './field-problems.ts';

interface QuietHoursProps {
  /** `22:00`; empty: never quiet. */
  readonly from: string;
  readonly to: string;
  readonly onChange: (from: string, to: string) => void;
}

/** Two times of the browser's own clock, saved as soon as both are there, or neither. */
export function QuietHours({ from, to, onChange }: QuietHoursProps) {
  const { t } = useTranslation();
  const id = useId();
  const [typed, setTyped] = useState<{ readonly from: string; readonly to: string } | null>(null);
  const shown = typed ?? { from, to };
  const problem = quietProblem(shown.from, shown.to);
  const change = (next: { readonly from: string; readonly to: string }): void => {
    const isWhole = quietProblem(next.from, next.to) === null;
    setTyped(isWhole ? null : next);
    if (isWhole) onChange(next.from, next.to);
  };
  return (
    <fieldset className="quiet-hours">
      <legend className="field-label">{t('discordPage.quiet')}</legend>
      <div className="quiet-row">
        {(['from', 'to'] as const).map((end) => (
          <label key={end}>
            <span className="small">{t(`discordPage.quietEnd.${end}`)}</span>
            <input
              className="input"
              type="time"
              value={shown[end]}
              aria-invalid={problem !== null}
              aria-describedby={`${id}-help ${id}-problem`}
              onChange={({ target }) => change({ ...shown, [end]: target.value })}
            />
          </label>
        ))}
      </div>
      <p id={`${id}-help`} className="field-help">
        {t('discordPage.quietHelp')}
      </p>
      <output id={`${id}-problem`} className="field-error">
        {problem !== null && t(`discordPage.quietProblem.${problem}`)}
      </output>
    </fieldset>
  );
}
