import { type ReactNode, useId } from 'react';

interface PanelProps {
  readonly title: string;
  readonly headingLevel?: 2 | 3;
  /** A sentence below the title. */
  readonly lead?: ReactNode;
  /** Stands at the end of the title's line. */
  readonly end?: ReactNode;
  readonly children: ReactNode;
}

/** A titled part of a page. */
export function Panel({ title, headingLevel = 2, lead, end, children }: PanelProps) {
  const id = useId();
  const Heading = `h${headingLevel}` as const;
  return (
    <section className="panel" aria-labelledby={id}>
      <header className="panel-head">
        <div>
          <Heading id={id}>{title}</Heading>
          {lead !== undefined && <p className="quiet small">{lead}</p>}
        </div>
        {end}
      </header>
      {children}
    </section>
  );
}
