import { Fragment } from 'react';
import { useTranslation } from '../i18n/use-translation.ts';
import '../styles/kbd.css';

interface KbdProps {
  /** As they are printed on the keyboard: `['Ctrl', 'K']`. */
  readonly keys: readonly string[];
  /** Pressed one after the other, and not together. */
  readonly isSequence?: boolean;
}

/** The keys of a shortcut, one an element. */
export function Kbd({ keys, isSequence = false }: KbdProps) {
  const { t } = useTranslation();
  return (
    <span className="keys" dir={isSequence ? undefined : 'ltr'}>
      {keys.map((key, index) => (
        <Fragment key={key}>
          {index > 0 && (
            <span aria-hidden={!isSequence}>{isSequence ? t('shortcuts.then') : '+'}</span>
          )}
          <kbd>{key.length === 1 ? key.toUpperCase() : key}</kbd>
        </Fragment>
      ))}
    </span>
  );
}
