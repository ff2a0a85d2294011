import { useId } from 'react';

interface TextFieldProps {
  readonly label: string;
  readonly hidesLabel?: boolean;
  readonly value: string;
  readonly help?: string;
  /** What is wrong and what to do, while typing already; null when it is fine. */
  readonly problem?: string | null;
  readonly placeholder?: string;
  readonly inputMode?: 'text' | 'numeric' | 'decimal';
  readonly autoComplete?: string;
  readonly maxLength?: number;
  readonly isDisabled?: boolean;
  /** Addresses and code: the fixed font, from left to right in every language. */
  readonly isCode?: boolean;
  readonly onChange: (value: string) => void;
}

/** One line of text, with what it is for and what is wrong with it. */
export function TextField(props: TextFieldProps) {
  const { label, hidesLabel = false, help, problem = null, isDisabled, isCode = false } = props;
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id} className={hidesLabel ? 'visually-hidden' : 'field-label'}>
        {label}
      </label>
      <input
        id={id}
        className={isCode ? 'input mono' : 'input'}
        dir={isCode ? 'ltr' : undefined}
        type="text"
        inputMode={props.inputMode}
        autoComplete={props.autoComplete ?? 'off'}
        spellCheck={isCode ? 'false' : undefined}
        placeholder={props.placeholder}
        maxLength={props.maxLength}
        value={props.value}
        disabled={isDisabled}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-help ${id}-problem`}
        onChange={({ target }) => props.onChange(target.value)}
      />
      <p id={`${id}-help`} className="field-help" hidden={help === undefined}>
        {help}
      </p>
      {/* Always there: a live region that comes with its text is not read out. */}
      <output id={`${id}-problem`} className="field-error">
        {problem}
      </output>
    </div>
  );
}
