import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../components/text-field.tsx';

interface LogTextProps {
  /** What the URL has. */
  readonly text: string;
  readonly onChange: (text: string) => void;
}

const typingPauseMs = 250;

/** What the lines have to hold; asked for when the typing pauses. */
export function LogText({ text: inUrl, onChange }: LogTextProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(inUrl);
  const [shown, setShown] = useState(inUrl);
  if (shown !== inUrl) {
    // The URL has changed by other means: back, forward, "show all".
    setShown(inUrl);
    if (text.trim() !== inUrl) setText(inUrl);
  }
  useEffect(() => {
    const wanted = text.trim();
    if (wanted === inUrl) return undefined;
    const timer = setTimeout(() => onChange(wanted), typingPauseMs);
    return () => clearTimeout(timer);
    // Only typing starts the pause anew; the callback is another one at each render.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [text]);
  return (
    <TextField
      label={t('logs.text')}
      value={text}
      onChange={setText}
      type="search"
      inputMode="search"
      placeholder={t('logs.textHint')}
      maxLength={100}
    />
  );
}
