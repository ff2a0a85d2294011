import {
  CircleCheck,
  CircleDashed,
  CircleHelp,
  CircleOff,
  type LucideIcon,
  Split,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CardState } from './verdict.ts';

const icons: Readonly<Record<CardState, LucideIcon>> = {
  confirmed: CircleCheck,
  'egress-set': Split,
  unknown: CircleHelp,
  waiting: CircleDashed,
  absent: CircleOff,
};

/** The state by shape, word and colour. */
export function StateBadge({ state }: { readonly state: CardState }) {
  const { t } = useTranslation();
  const Icon = icons[state];
  return (
    <span className="badge" data-state={state}>
      <Icon size={16} aria-hidden="true" />
      {t(`state.${state}`)}
    </span>
  );
}
