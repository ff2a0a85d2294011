import type { SeriesState } from '../../shared/domain/series.ts';
import { assertNever } from '../../shared/assert-never.ts';

/** A state of the line as a small shape: told apart without its colour, and drawn before every word for it. */
export function LineStateShape({ state }: { readonly state: SeriesState }) {
  return (
    <svg className="line-state" data-state={state} viewBox="0 0 16 16" aria-hidden="true">
      {shapeOf(state)}
    </svg>
  );
}

function shapeOf(state: SeriesState) {
  switch (state) {
    case 'up':
      return <circle cx="8" cy="8" r="6" />;
    case 'degraded':
      return <path d="M8 2 15 14H1z" />;
    case 'down':
      return (
        <path d="M2 4.500 4.500 2 8 5.500 11.500 2 14 4.500 10.500 8 14 11.500 11.500 14 8 10.500 4.500 14 2 11.500 5.500 8z" />
      );
    case 'unknown':
      return <circle cx="8" cy="8" r="5" className="line-state-hollow" />;
    case 'maintenance':
      return <path d="M8 1 15 8 8 15 1 8z" />;
    default:
      return assertNever(state);
  }
}
