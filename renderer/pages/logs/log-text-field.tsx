import { TextField } from '../../components/text-field.tsx';
import { usePausedText } from '../../components/use-paused-text.ts';
import { useTranslation } from '../../i18n/use-translation.ts';

interface LogTextProps {
  /** What the URL has. */
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** What the lines have to hold; asked for when the typing pauses. */
export function LogText({ text: inUrl, onChange }: LogTextProps) {
  const { t } = useTranslation();
  const [text, setText] = usePausedText(inUrl, onChange);
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
