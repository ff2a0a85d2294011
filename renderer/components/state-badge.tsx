import {
  CircleCheck,
  CircleDashed,
  CircleHelp,
  CircleOff,
  type LucideIcon,
  Split,
} from 'lucide-react';
import { useTranslation } from '../i18n/use-translation.ts';
import { Badge, type BadgeTone } from './badge.tsx';
import type { CardState } from '../../shared/domain/verdict.ts';

const looks: Readonly<Record<CardState, { readonly icon: LucideIcon; readonly tone: BadgeTone }>> =
  {
    confirmed: { icon: CircleCheck, tone: 'good' },
    'egress-set': { icon: Split, tone: 'lamp' },
    unknown: { icon: CircleHelp, tone: 'lamp' },
    waiting: { icon: CircleDashed, tone: 'quiet' },
    absent: { icon: CircleOff, tone: 'quiet' },
  };

/** The state of a family by shape, word and colour. */
export function StateBadge({ state }: { readonly state: CardState }) {
  const { t } = useTranslation();
  return <Badge {...looks[state]} text={t(`state.${state}`)} />;
}
