import {
  History,
  House,
  type LucideIcon,
  MessagesSquare,
  ScrollText,
  Settings,
} from 'lucide-react';

export interface NavPage {
  readonly href: string;
  readonly icon: LucideIcon;
  /** Its key in the group `nav`. */
  readonly text: 'overview' | 'history' | 'discord' | 'logs' | 'settings';
}

/** Every page of the navigation, in its order: what is looked at daily first, what is set up once last. */
export const navPages: readonly NavPage[] = [
  { href: '/', icon: House, text: 'overview' },
  { href: '/history', icon: History, text: 'history' },
  { href: '/discord', icon: MessagesSquare, text: 'discord' },
  { href: '/logs', icon: ScrollText, text: 'logs' },
  { href: '/settings', icon: Settings, text: 'settings' },
];
