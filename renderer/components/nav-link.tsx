import type { LucideIcon } from 'lucide-react';
import { Link, useLocation } from 'wouter';

interface NavLinkProps {
  readonly href: string;
  readonly icon: LucideIcon;
  readonly text: string;
}

export function NavLink({ href, icon: Icon, text }: NavLinkProps) {
  const [location] = useLocation();
  const current = href === '/' ? location === '/' : location.startsWith(href);
  return (
    <Link href={href} className="nav-link" aria-current={current ? 'page' : undefined}>
      <Icon size={17} aria-hidden="true" />
      {text}
    </Link>
  );
}
