import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import '../styles/disclosure.css';

interface DisclosureProps {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  readonly isOpenAtFirst?: boolean;
}

/** Details on request; the browser's own, so that searching in the page opens it. */
export function Disclosure({ summary, children, isOpenAtFirst = false }: DisclosureProps) {
  return (
    <details className="disclosure" open={isOpenAtFirst}>
      <summary>
        <ChevronRight size={17} aria-hidden="true" className="disclosure-mark" />
        {summary}
      </summary>
      <div className="disclosure-body">{children}</div>
    </details>
  );
}
