import { useFormat } from '../format/use-format.ts';
import { useTextNow } from '../format/use-now.ts';
import { Explained } from './explained.tsx';

interface MomentProps {
  readonly at: number;
  /** `relative`: "5 minutes ago", moving; `dateTime`: "1 Mar 2026, 14:02". */
  readonly form: 'relative' | 'dateTime';
}

/** A moment as people say it, and exactly, in UTC, on hover, focus or press. */
export function Moment({ at, form }: MomentProps) {
  const format = useFormat();
  const text = useTextNow((now) =>
    form === 'relative' ? format.relative(at, now) : format.dateTime(at),
  );
  return (
    <Explained className="moment" explanation={format.utc(at)}>
      <time dateTime={new Date(at).toISOString()}>{text}</time>
    </Explained>
  );
}
