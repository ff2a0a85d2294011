import { ArrowLeft, ArrowRight } from 'lucide-react';
import { Link } from 'wouter';
import type { ChangeDetail } from '../../../shared/domain/change.ts';
import { useFormat } from '../../format/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';

interface ChangeNeighboursProps {
  readonly change: ChangeDetail;
  readonly search: string;
}

/** To the change of the same family before and after this one. */
export function ChangeNeighbours({ change, search }: ChangeNeighboursProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { previous, next } = change;
  if (previous === null && next === null) return null;
  return (
    <nav className="change-neighbours" aria-label={t('changeDetail.neighbours')}>
      {previous !== null && (
        <Link href={`/history/${previous.id}${search}`} className="change-neighbour">
          <ArrowLeft size={16} aria-hidden="true" className="forward" />
          <span>
            {t('changeDetail.previous')}
            <span className="quiet small">{format.dateTime(previous.confirmedAt)}</span>
          </span>
        </Link>
      )}
      {next !== null && (
        <Link href={`/history/${next.id}${search}`} className="change-neighbour" data-end="">
          <span>
            {t('changeDetail.next')}
            <span className="quiet small">{format.dateTime(next.confirmedAt)}</span>
          </span>
          <ArrowRight size={16} aria-hidden="true" className="forward" />
        </Link>
      )}
    </nav>
  );
}
