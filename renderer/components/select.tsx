import { useId } from 'react';
import { useHasBeenShown } from './use-has-been-shown.ts';
import '../styles/select.css';

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly text: string;
  readonly isDisabled?: boolean;
}

interface SelectProps<Value extends string> {
  readonly label: string;
  /** Said but not shown, where the place already says it. */
  readonly hidesLabel?: boolean;
  readonly value: Value;
  readonly options: readonly SelectOption<Value>[];
  readonly help?: string;
  readonly isDisabled?: boolean;
  readonly onChange: (value: Value) => void;
}

/** The browser's own list: known to thumbs and screen readers, and nothing to download. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, hidesLabel = false, value, options, help, isDisabled = false, onChange } = props;
  const id = useId();
  // The others, of which time zones have hundreds, once the page has been painted: nobody opens a list before.
  const hasAll = useHasBeenShown();
  const drawn = hasAll ? options : options.filter((option) => option.value === value);
  return (
    <div className="field">
      <label htmlFor={id} className={hidesLabel ? 'visually-hidden' : 'field-label'}>
        {label}
      </label>
      <select
        id={id}
        className="input select"
        value={value}
        disabled={isDisabled}
        aria-describedby={help === undefined ? undefined : `${id}-help`}
        onChange={({ target }) => {
          const chosen = options.find((option) => option.value === target.value);
          if (chosen !== undefined) onChange(chosen.value);
        }}
      >
        {drawn.map((option) => (
          <option key={option.value} value={option.value} disabled={option.isDisabled}>
            {option.text}
          </option>
        ))}
      </select>
      {help !== undefined && (
        <p id={`${id}-help`} className="small quiet">
          {help}
        </p>
      )}
    </div>
  );
}
