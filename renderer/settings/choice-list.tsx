import { useId } from 'react';
import type { ChoiceWords } from './setting-words.ts';

interface ChoiceListProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly ChoiceWords[];
  readonly isDisabled: boolean;
  readonly onChange: (value: string) => void;
}

/** Radio buttons, each with what it means. */
export function ChoiceList({ label, value, choices, isDisabled, onChange }: ChoiceListProps) {
  const name = useId();
  return (
    <fieldset className="choice-list" disabled={isDisabled}>
      <legend className="visually-hidden">{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className="choice">
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={value === choice.value}
            aria-labelledby={`${name}-${choice.value}-title`}
            aria-describedby={`${name}-${choice.value}`}
            onChange={() => onChange(choice.value)}
          />
          <span className="choice-title" id={`${name}-${choice.value}-title`}>
            {choice.title}
          </span>
          <span className="small quiet" id={`${name}-${choice.value}`}>
            {choice.help}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
