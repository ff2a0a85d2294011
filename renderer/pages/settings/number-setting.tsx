import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { numberProblem } from './number-problem.ts';
import type { SettingKind } from './setting-kind.ts';

interface NumberSettingProps {
  readonly title: string;
  readonly described: { readonly 'aria-labelledby': string; readonly 'aria-describedby': string };
  readonly kind: Extract<SettingKind, { kind: 'number' }>;
  /** `seconds`, `MB`; stands behind the number. */
  readonly unit: string | null;
  readonly value: unknown;
  readonly isDisabled: boolean;
  readonly onSave: (value: number) => void;
}

/** Checked while typing; saved by Enter or the button, since half a number is a number too. */
export function NumberSetting(props: NumberSettingProps) {
  const { t } = useTranslation();
  const { title, described, kind, unit, value, isDisabled, onSave } = props;
  const saved = String(value);
  const [text, setText] = useState(saved);
  const errorId = useId();
  const problem = numberProblem(text, kind);
  const changed = text.trim() !== saved;
  return (
    <form
      className="number-setting"
      onSubmit={(event) => {
        event.preventDefault();
        if (problem === null && changed) onSave(Number(text));
      }}
    >
      <div className="value-setting">
        <input
          className="input"
          inputMode={kind.integer ? 'numeric' : 'decimal'}
          aria-labelledby={described['aria-labelledby']}
          aria-describedby={`${described['aria-describedby']} ${errorId}`}
          aria-invalid={problem !== null}
          value={text}
          disabled={isDisabled}
          onChange={(event) => setText(event.target.value)}
        />
        {unit !== null && <span className="quiet">{unit}</span>}
        {changed && (
          <Button
            type="submit"
            aria-label={t('setting.saveOf', { title })}
            isDisabled={problem !== null || isDisabled}
          >
            {t('setting.save')}
          </Button>
        )}
      </div>
      <output id={errorId} className="field-error">
        {problem !== null && t(`setting.${problem.key}`, { ...problem })}
      </output>
    </form>
  );
}
