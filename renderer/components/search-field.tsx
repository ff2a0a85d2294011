import { Search, X } from 'lucide-react';
import { type KeyboardEvent, useId, useRef } from 'react';
import { useTranslation } from '../i18n/use-translation.ts';
import { Button } from './button.tsx';
import '../styles/search-field.css';

interface SearchFieldProps {
  readonly label: string;
  /** Said but not shown, where the place already says it. */
  readonly hidesLabel?: boolean;
  /** What can be typed, while nothing is. */
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

/** What to look for. Escape or its button empties it. */
export function SearchField(props: SearchFieldProps) {
  const { label, hidesLabel = false, hint, value, onChange, onKeyDown } = props;
  const { t } = useTranslation();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="field search-field">
      <label htmlFor={id} className={hidesLabel ? 'visually-hidden' : 'field-label'}>
        {label}
      </label>
      <div className="search-field-box">
        <Search size={17} aria-hidden="true" />
        <input
          ref={input}
          id={id}
          type="search"
          placeholder={hint}
          maxLength={100}
          autoComplete="off"
          spellCheck="false"
          value={value}
          onChange={({ target }) => onChange(target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && value !== '' && !event.nativeEvent.isComposing) {
              event.preventDefault();
              // What lies over the page would close with it.
              event.stopPropagation();
              onChange('');
            }
            onKeyDown?.(event);
          }}
        />
        {value !== '' && (
          <Button
            look="bare"
            aria-label={t('searchField.clear')}
            onPress={() => {
              onChange('');
              // The button goes, and would take the focus along.
              input.current?.focus();
            }}
          >
            <X size={16} aria-hidden="true" />
          </Button>
        )}
      </div>
    </div>
  );
}
