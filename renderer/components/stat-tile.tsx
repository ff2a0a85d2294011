import type { ReactNode } from 'react';
import '../styles/stat-tile.css';

interface StatTileProps {
  readonly label: string;
  /** Formatted already. */
  readonly value: ReactNode;
  readonly unit?: string;
  readonly note?: ReactNode;
}

/** One number that matters. Stands in a `<dl className="stats">`. */
export function StatTile({ label, value, unit, note }: StatTileProps) {
  return (
    <div className="stat">
      <dt className="stat-label">{label}</dt>
      <dd>
        <span className="stat-value">
          {value}
          {unit !== undefined && <span className="stat-unit"> {unit}</span>}
        </span>
        {note !== undefined && <span className="stat-note">{note}</span>}
      </dd>
    </div>
  );
}
