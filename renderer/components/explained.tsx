import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip';

interface ExplainedProps {
  /** Shown on hover, focus or press. */
  readonly explanation: string;
  readonly className: string;
  readonly tone?: string;
  readonly children: ReactNode;
}

/** Something with a word about it. A button, so that touch and keyboard reach the explanation too. */
export function Explained({ explanation, className, tone, children }: ExplainedProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <TooltipTrigger
      isOpen={isOpen}
      onOpenChange={setOpen}
      delay={300}
      closeDelay={100}
      shouldCloseOnPress={false}
    >
      <Button className={className} data-tone={tone} onPress={() => setOpen(true)}>
        {children}
      </Button>
      {/* Gone when it is closed: going from one to the next by press can leave React Aria's own exit unfinished. */}
      {isOpen && (
        <Tooltip className="tooltip" offset={6}>
          {explanation}
        </Tooltip>
      )}
    </TooltipTrigger>
  );
}
