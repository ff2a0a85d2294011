import { ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Change } from '../../../shared/domain/change.ts';
import { useFormat } from '../../format/use-format.ts';
import { AddressSet } from './address-set.tsx';

interface ChangeRowProps {
  readonly change: Change;
  readonly search: string;
}

/** The whole row is the link's target; the exact UTC time is in the drawer it opens, and on hover. */
export function ChangeRow({ change, search }: ChangeRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  // That a change replaces an address is what the arrow says already.
  const remarks = [
    ...(change.kind === 'replaced' ? [] : [t(`change.kind.${change.kind}`)]),
    ...(change.told ? [] : [t('change.notTold')]),
  ];
  return (
    <tr>
      <th scope="row" className="changes-when">
        <Link href={`/history/${change.id}${search}`} title={format.utc(change.confirmedAt)}>
          {format.dateTime(change.confirmedAt)}
        </Link>
      </th>
      <td className="changes-family">
        <span className="chip">{t(`family.${change.family}`)}</span>
      </td>
      <td className="changes-what">
        <span className="change-addresses">
          {change.before.length > 0 && (
            <>
              <span className="visually-hidden">{t('history.from')} </span>
              <span className="change-before">
                <AddressSet addresses={change.before} />
              </span>
              <ArrowRight size={15} aria-hidden="true" className="forward quiet" />
              <span className="visually-hidden"> {t('history.to')} </span>
            </>
          )}
          <span className="change-after">
            <AddressSet addresses={change.after} />
          </span>
        </span>
        {remarks.length > 0 && <span className="small quiet">{remarks.join(', ')}</span>}
      </td>
      <td className="changes-held" data-label={t('history.held')}>
        {change.heldMs === null ? (
          <span className="quiet">{t('change.nothingBefore')}</span>
        ) : (
          format.duration(change.heldMs)
        )}
      </td>
    </tr>
  );
}
