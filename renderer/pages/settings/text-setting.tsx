import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';

interface TextSettingProps {
  readonly title: string;
  readonly described: { readonly 'aria-labelledby': string; readonly 'aria-describedby': string };
  readonly maxLength: number | null;
  readonly value: unknown;
  readonly isDisabled: boolean;
  readonly onSave: (value: string) => void;
}

/** Saved by Enter or the button; what is wrong with it is the host's to say. */
export function TextSetting(props: TextSettingProps) {
  const { t } = useTranslation();
  const { title, described, maxLength, value, isDisabled, onSave } = props;
  const saved = String(value);
  const [text, setText] = useState(saved);
  const changed = text.trim() !== saved;
  return (
    <form
      className="value-setting"
      onSubmit={(event) => {
        event.preventDefault();
        if (changed) onSave(text.trim());
      }}
    >
      <input
        className="input mono"
        {...described}
        {...(maxLength !== null && { maxLength })}
        spellCheck="false"
        autoComplete="off"
        placeholder={t('setting.empty')}
        value={text}
        disabled={isDisabled}
        onChange={(event) => setText(event.target.value)}
      />
      {changed && (
        <Button type="submit" aria-label={t('setting.saveOf', { title })} isDisabled={isDisabled}>
          {t('setting.save')}
        </Button>
      )}
    </form>
  );
}
