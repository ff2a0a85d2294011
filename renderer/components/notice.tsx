import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

interface NoticeProps {
  readonly tone: 'lamp' | 'bad' | 'calm';
  readonly icon: LucideIcon;
  readonly title: string;
  readonly children?: ReactNode;
  /** `alert` interrupts a screen reader, `status` waits; without one it is part of the page. */
  readonly role?: 'alert' | 'status';
}

export function Notice({ tone, icon: Icon, title, children, role }: NoticeProps) {
  return (
    <div className="notice" data-tone={tone} role={role}>
      <Icon size={18} aria-hidden="true" />
      <div>
        <strong>{title}</strong>
        {children !== undefined && <div className="notice-text">{children}</div>}
      </div>
    </div>
  );
}
