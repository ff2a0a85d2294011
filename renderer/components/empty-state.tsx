import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  readonly icon: LucideIcon;
  readonly title: string;
  /** Why there is nothing, and when or how there will be something. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly headingLevel?: 2 | 3;
}

/** Where nothing is yet: says why and what to do. */
export function EmptyState(props: EmptyStateProps) {
  const { icon: Icon, title, children, actions, headingLevel = 2 } = props;
  const Heading = `h${headingLevel}` as const;
  return (
    <div className="empty">
      <span className="empty-mark">
        <Icon size={28} strokeWidth={1.5} aria-hidden="true" />
      </span>
      <Heading>{title}</Heading>
      {children !== undefined && <div className="empty-text quiet">{children}</div>}
      {actions !== undefined && <div className="actions">{actions}</div>}
    </div>
  );
}
