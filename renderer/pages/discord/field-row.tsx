import { type ReactNode, useId } from 'react';

interface FieldRowProps {
  readonly title: string;
  readonly help: string;
  /** Gets the ids of what names and explains its control. */
  readonly children: (described: {
    readonly 'aria-labelledby': string;
    readonly 'aria-describedby': string;
  }) => ReactNode;
}

/** One choice about a bot, as the settings show theirs. */
export function FieldRow({ title, help, children }: FieldRowProps) {
  const id = useId();
  return (
    <li className="setting">
      <div className="setting-text">
        <h2 id={`${id}-title`}>{title}</h2>
        <p className="quiet" id={`${id}-help`}>
          {help}
        </p>
      </div>
      <div className="setting-edit">
        {children({ 'aria-labelledby': `${id}-title`, 'aria-describedby': `${id}-help` })}
      </div>
    </li>
  );
}
