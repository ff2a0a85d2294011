import type { Change } from '../../../shared/domain/change.ts';
import { AddressText } from '../../components/address-text.tsx';
import { useFormat } from '../../format/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ChangeHeld } from './change-held.tsx';
import { insightOf } from './change-look.ts';
import { InsightLines } from './insight-lines.tsx';

interface PrintedChangesProps {
  readonly changes: readonly Change[];
  readonly total: number;
}

const columns = ['time', 'family', 'before', 'after', 'where', 'held'] as const;

/** The changes on paper: whole addresses, and times with their zone. */
export function PrintedChanges({ changes, total }: PrintedChangesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const addresses = (all: readonly string[]) =>
    all.map((address) => (
      <span key={address} className="printed-address mono">
        <AddressText address={address} />
      </span>
    ));
  return (
    <section className="printed-changes">
      <p>
        {t(changes.length < total ? 'history.printSome' : 'history.printAll', {
          count: total,
          printed: format.number(changes.length),
          zone: format.timeZone,
        })}
      </p>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`history.printed.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={change.id}>
              <th scope="row">{format.dateTime(change.confirmedAt)}</th>
              <td>{t(`family.${change.family}`)}</td>
              <td>{addresses(change.before)}</td>
              <td>{addresses(change.after)}</td>
              <td>
                <InsightLines insight={insightOf(change)} />
              </td>
              <td>
                <ChangeHeld change={change} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
