import type { ReactNode } from 'react';

interface SpecimenProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** One component with the states it can be in. */
export function Specimen({ title, children }: SpecimenProps) {
  return (
    <div className="specimen">
      <h3>{title}</h3>
      <div className="specimen-states">{children}</div>
    </div>
  );
}
