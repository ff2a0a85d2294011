import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import type { Snapshot } from '../../../shared/domain/snapshot.ts';
import { useLive } from '../../bridge/use-snapshot.ts';
import { useFormat } from '../../format/use-format.ts';
import { useTextNow } from '../../format/use-now.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { lookObservations } from './look-rows.ts';

interface LookSummaryProps {
  readonly snapshot: Snapshot;
  readonly isOpen: boolean;
  /** The id of what it opens. */
  readonly controls: string;
  readonly onToggle: () => void;
}

/** How the look goes, or how the last one went, in a line that opens the whole of it. */
export function LookSummary({ snapshot, isOpen, controls, onToggle }: LookSummaryProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const answers = useLive((state) => state.answers);
  const observations = lookObservations(snapshot, answers);
  const looks = Object.values(snapshot.families).map(({ lastLookAt }) => lastLookAt ?? 0);
  const lastLookAt = Math.max(...looks);
  const when = useTextNow((now) => format.relative(lastLookAt, now));
  return (
    <Button
      className="look-summary"
      aria-expanded={isOpen}
      {...(isOpen && { 'aria-controls': controls })}
      onPress={onToggle}
    >
      {snapshot.looking
        ? t('look.progress', { count: observations.length })
        : lastLookAt === 0
          ? t('look.never')
          : t('look.summary', {
              answered: format.number(observations.filter(({ answer }) => answer.ok).length),
              count: observations.length,
              when,
            })}
      <ChevronDown size={16} aria-hidden="true" className="look-arrow" />
    </Button>
  );
}
