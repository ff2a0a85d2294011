import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useTranslation } from '../../i18n/use-translation.ts';
import { idProblem } from './field-problems.ts';

interface IdFieldProps {
  readonly label: string;
  readonly help: string;
  readonly taken: readonly string[];
  readonly action: string;
  readonly onAdd: (id: string) => void;
}

/** An id of Discord, for what no list has: checked while typing, added by Enter. */
export function IdField({ label, help, taken, action, onAdd }: IdFieldProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const problem = idProblem(text, taken);
  return (
    <form
      className="id-field"
      onSubmit={(event) => {
        event.preventDefault();
        if (text === '' || problem !== null) return;
        onAdd(text);
        setText('');
      }}
    >
      <TextField
        label={label}
        help={help}
        isCode
        inputMode="numeric"
        problem={problem === null ? null : t(`discordPage.discordIdProblem.${problem}`)}
        value={text}
        onChange={(typed) => setText(typed.trim())}
      />
      <Button type="submit" isDisabled={text === '' || problem !== null}>
        <Plus size={16} aria-hidden="true" />
        {action}
      </Button>
    </form>
  );
}
