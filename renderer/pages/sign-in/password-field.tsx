import { useId } from 'react';

interface PasswordFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly error: string | null;
  readonly autoComplete: 'current-password' | 'new-password';
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function PasswordField({ label, hint, error, ...input }: PasswordFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      <input
        id={id}
        className="input"
        type="password"
        required
        autoComplete={input.autoComplete}
        value={input.value}
        aria-invalid={error !== null}
        aria-describedby={`${id}-hint ${id}-error`}
        onChange={(event) => input.onChange(event.target.value)}
      />
      <p id={`${id}-hint`} className="small quiet">
        {hint}
      </p>
      <p id={`${id}-error`} className="field-error" role="alert">
        {error}
      </p>
    </div>
  );
}
