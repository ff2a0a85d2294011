import { useId } from 'react';
import '../styles/work.css';

interface ProgressBarProps {
  /** What goes on: "Asking the sources". */
  readonly label: string;
  /** Of `total`; null while nobody knows. */
  readonly done: number | null;
  readonly total?: number;
  /** "3 of 12 sources" */
  readonly detail?: string;
}

export function ProgressBar({ label, done, total = 1, detail }: ProgressBarProps) {
  const id = useId();
  return (
    <div className="progress">
      <span id={id} className="work-label">
        {label}
      </span>
      <progress
        className="work-bar"
        aria-labelledby={id}
        {...(done !== null && { value: done, max: total })}
      />
      {detail !== undefined && <span className="small quiet">{detail}</span>}
    </div>
  );
}
