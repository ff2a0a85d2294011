import { type SyntheticEvent, useId, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { useFormat } from '../../format/use-format.ts';
import { useNow } from '../../format/use-now.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { localTimeText, readLocalTime } from './local-time.ts';

/** A moment to read from, on the reader's clock. */
export function JumpToTime({ onJump }: { readonly onJump: (at: number) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const id = useId();
  const now = useNow(60_000);
  const [text, setText] = useState('');
  const at = readLocalTime(text, format);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (at !== null) onJump(at);
  };
  return (
    <form className="field log-jump" onSubmit={submit}>
      <label className="field-label" htmlFor={id}>
        {t('logs.jump')}
      </label>
      <div className="log-jump-row">
        <input
          id={id}
          className="input"
          type="datetime-local"
          value={text}
          max={localTimeText(now, format)}
          onChange={({ target }) => setText(target.value)}
        />
        <Button type="submit" isDisabled={at === null}>
          {t('logs.jumpGo')}
        </Button>
      </div>
    </form>
  );
}
