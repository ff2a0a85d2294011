import { Link } from 'wouter';
import type { Change } from '../../../shared/domain/change.ts';
import { useFormat } from '../../format/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ChangeAddresses } from './change-addresses.tsx';
import { ChangeHeld } from './change-held.tsx';
import { insightOf } from './change-look.ts';
import { InsightLines } from './insight-lines.tsx';

export interface ChangeCellsProps {
  readonly change: Change;
  readonly isTabbable: boolean;
  /** The day stands at the first of its rows. */
  readonly isFirstOfDay: boolean;
  readonly search: string;
}

/** The whole row is the link's target; the exact UTC time is in the drawer it opens, and on hover. */
export function ChangeCells({ change, isTabbable, isFirstOfDay, search }: ChangeCellsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { confirmedAt } = change;
  const day = format.date(confirmedAt);
  const time = format.time(confirmedAt);
  return (
    <>
      <td className="changes-day">
        <span className="changes-mark" aria-hidden="true" />
        {isFirstOfDay && (
          <>
            <span className="changes-weekday">
              {format.weekday(format.calendar(confirmedAt).weekday, 'short')}
            </span>
            <span className="changes-date">{day}</span>
          </>
        )}
      </td>
      <th scope="row" className="changes-time">
        <Link
          href={`/history/${change.id}${search}`}
          aria-label={`${day} ${time}`}
          title={format.utc(confirmedAt)}
          tabIndex={isTabbable ? 0 : -1}
        >
          {time}
        </Link>
        <span className="changes-family">{t(`family.${change.family}`)}</span>
      </th>
      <td className="changes-change">
        <ChangeAddresses change={change} />
      </td>
      <td className="changes-where">
        <InsightLines insight={insightOf(change)} />
      </td>
      <td className="changes-held">
        <ChangeHeld change={change} />
      </td>
    </>
  );
}
