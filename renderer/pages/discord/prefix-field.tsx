import { useId } from 'react';
import { useTranslation } from '../../i18n/use-translation.ts';
import { useDraft } from '../../settings/use-draft.ts';
import { prefixProblem } from './field-problems.ts';

interface PrefixFieldProps {
  readonly described: { readonly 'aria-labelledby': string; readonly 'aria-describedby': string };
  readonly value: string;
  readonly onSave: (prefix: string) => Promise<boolean>;
}

/** Checked while typing, saved by Enter and on leaving, given up by Escape. */
export function PrefixField({ described, value, onSave }: PrefixFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const draft = useDraft(value);
  const problem = prefixProblem(draft.text);
  async function save(): Promise<void> {
    if (!draft.isChanged || problem !== null) return;
    if (await onSave(draft.text)) draft.drop();
  }
  return (
    <div className="prefix-field">
      <input
        className="input mono"
        dir="ltr"
        autoComplete="off"
        spellCheck="false"
        placeholder={t('setting.empty')}
        aria-labelledby={described['aria-labelledby']}
        aria-describedby={`${described['aria-describedby']} ${id}`}
        aria-invalid={problem !== null}
        value={draft.text}
        onChange={({ target }) => draft.type(target.value)}
        onBlur={() => void save()}
        onKeyDown={({ key, nativeEvent }) => {
          if (key === 'Enter' && !nativeEvent.isComposing) void save();
          if (key === 'Escape') draft.drop();
        }}
      />
      <output id={id} className="field-error">
        {problem !== null && t(`discordPage.prefixProblem.${problem}`)}
      </output>
    </div>
  );
}
