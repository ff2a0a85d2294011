import type { ReactNode } from 'react';

interface DesignSectionProps {
  /** Its anchor, and the name of its screenshots. */
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

export function DesignSection({ id, title, children }: DesignSectionProps) {
  return (
    <section id={id} className="design-section" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}
