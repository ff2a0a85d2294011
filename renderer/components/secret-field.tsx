import { Eye, EyeOff } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from '../i18n/use-translation.ts';
import { Button } from './button.tsx';
import '../styles/secret-field.css';

interface SecretFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly autoComplete: 'off' | 'new-password';
  readonly value: string;
  readonly isDisabled?: boolean;
  readonly onChange: (value: string) => void;
}

/** The host takes no longer ones. */
const longestSecret = 1_024;

/** Typed blindly unless whoever types wants to see it; typing it twice would be no better. */
export function SecretField({ label, hint, isDisabled = false, ...input }: SecretFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const [shown, setShown] = useState(false);
  const Icon = shown ? EyeOff : Eye;
  return (
    <div className="field">
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      <div className="secret">
        <input
          id={id}
          className="input"
          type={shown ? 'text' : 'password'}
          autoComplete={input.autoComplete}
          spellCheck="false"
          maxLength={longestSecret}
          value={input.value}
          disabled={isDisabled}
          aria-describedby={`${id}-hint`}
          onChange={(event) => input.onChange(event.target.value)}
        />
        <Button
          look="bare"
          aria-label={t(shown ? 'secret.hide' : 'secret.show')}
          onPress={() => setShown(!shown)}
        >
          <Icon size={18} aria-hidden="true" />
        </Button>
      </div>
      <p id={`${id}-hint`} className="small quiet">
        {hint}
      </p>
    </div>
  );
}
