import type { LucideIcon } from 'lucide-react';
import { useId } from 'react';
import '../styles/segmented.css';

export interface Segment<Value extends string> {
  readonly value: Value;
  readonly text: string;
  readonly icon?: LucideIcon;
}

interface SegmentedProps<Value extends string> {
  readonly label: string;
  /** Said but not shown, where the place already says it. */
  readonly hidesLabel?: boolean;
  readonly value: Value;
  readonly options: readonly Segment<Value>[];
  readonly isDisabled?: boolean;
  readonly onChange: (value: Value) => void;
}

/** A choice of a few that are all seen: radio buttons, moved through with the arrow keys. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { label, hidesLabel = false, value, options, isDisabled = false, onChange } = props;
  const name = useId();
  return (
    <fieldset className="segmented" disabled={isDisabled}>
      <legend className={hidesLabel ? 'visually-hidden' : 'field-label'}>{label}</legend>
      <div className="segmented-row">
        {options.map(({ value: each, text, icon: Icon }) => (
          <label key={each} className="segmented-part">
            <input
              type="radio"
              name={name}
              value={each}
              checked={value === each}
              onChange={() => onChange(each)}
            />
            <span>
              {Icon !== undefined && <Icon size={16} aria-hidden="true" />}
              {text}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
