import { SearchField } from './search-field.tsx';
import { usePausedText } from './use-paused-text.ts';

interface PausedSearchFieldProps {
  readonly label: string;
  readonly hint: string;
  /** What the URL has. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A search that the host is asked for: when the typing pauses. */
export function PausedSearchField({ value, onChange, ...field }: PausedSearchFieldProps) {
  const [text, setText] = usePausedText(value, onChange);
  return <SearchField {...field} value={text} onChange={setText} />;
}
