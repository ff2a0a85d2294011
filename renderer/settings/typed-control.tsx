import { useId, useRef } from 'react';
import { useTranslation } from '../i18n/use-translation.ts';
import type { ControlKind } from './control-kind.ts';
import type { ControlProps } from './control-props.ts';
import { plainText } from './plain-text.ts';
import { readNumber } from './read-number.ts';
import { isUnit } from './unit.ts';
import { useDraft } from './use-draft.ts';
import { useProblemSentence } from './use-problem-sentence.ts';
import { useValueCheck } from './use-value-check.ts';
import { valueProblem } from './value-problem.ts';

interface TypedControlProps extends ControlProps {
  readonly kind: Extract<ControlKind, { kind: 'number' | 'text' }>;
}

/** A number or a text: checked while typing, saved by Enter and on leaving, given up by Escape. */
export function TypedControl(props: TypedControlProps) {
  const { kind, setting, isDisabled, described, refusal, onSave, onType } = props;
  const { t } = useTranslation();
  const sentenceOf = useProblemSentence();
  const id = useId();
  const draft = useDraft(plainText(setting.value));
  const saving = useRef<string | null>(null);

  const isNumber = kind.kind === 'number';
  const value = isNumber ? readNumber(draft.text) : draft.text.trim();
  const ownProblem = draft.isChanged ? valueProblem(setting.schema, value ?? undefined) : null;
  const asked = draft.isChanged && ownProblem === null ? value : undefined;
  const hostProblem = useValueCheck(setting.path, asked);
  const problem = ownProblem === null ? hostProblem : sentenceOf(ownProblem);

  async function save(): Promise<void> {
    // Enter saves, and leaving the field right afterwards would save again.
    if (!draft.isChanged || problem !== null || saving.current === draft.text) return;
    saving.current = draft.text;
    const saved = await onSave(value);
    saving.current = null;
    if (saved) draft.drop();
  }

  return (
    <div className="typed-control">
      <div className="typed-input" data-kind={kind.kind}>
        <input
          className="input"
          dir={isNumber ? undefined : 'ltr'}
          inputMode={isNumber ? (kind.isInteger ? 'numeric' : 'decimal') : 'text'}
          autoComplete="off"
          spellCheck="false"
          placeholder={isNumber ? undefined : t('setting.empty')}
          aria-labelledby={described['aria-labelledby']}
          aria-describedby={`${described['aria-describedby']} ${id}-problem ${id}-unit`}
          aria-invalid={problem !== null || refusal !== null}
          value={draft.text}
          disabled={isDisabled}
          onChange={({ target }) => {
            draft.type(target.value);
            onType();
          }}
          onBlur={() => void save()}
          onKeyDown={({ key, nativeEvent }) => {
            if (key === 'Enter' && !nativeEvent.isComposing) void save();
            if (key === 'Escape') {
              draft.drop();
              onType();
            }
          }}
        />
        {isUnit(setting.unit) && (
          <span className="quiet" id={`${id}-unit`}>
            {t(`unit.${setting.unit}`, { count: value === null ? 0 : Number(value) })}
          </span>
        )}
      </div>
      <output id={`${id}-problem`} className="field-error">
        {refusal === null && problem}
      </output>
    </div>
  );
}
