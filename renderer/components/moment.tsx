import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { useFormat } from '../format/use-format.ts';
import { useNow } from '../format/use-now.ts';

interface MomentProps {
  readonly at: number;
  /** `relative`: "5 minutes ago", moving; `dateTime`: "1 Mar 2026, 14:02". */
  readonly form: 'relative' | 'dateTime';
}

/** A moment as people say it, and exactly, in UTC, on hover, focus or press. */
export function Moment({ at, form }: MomentProps) {
  const format = useFormat();
  const now = useNow();
  const [isOpen, setOpen] = useState(false);
  return (
    <TooltipTrigger
      isOpen={isOpen}
      onOpenChange={setOpen}
      delay={300}
      closeDelay={100}
      shouldCloseOnPress={false}
    >
      {/* A button, so that touch and keyboard reach the exact time too. */}
      <Button className="moment" onPress={() => setOpen(true)}>
        <time dateTime={new Date(at).toISOString()}>
          {form === 'relative' ? format.relative(at, now) : format.dateTime(at)}
        </time>
      </Button>
      <Tooltip className="tooltip" offset={6}>
        {format.utc(at)}
      </Tooltip>
    </TooltipTrigger>
  );
}
