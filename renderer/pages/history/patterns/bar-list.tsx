import { Disclosure } from '../../../components/disclosure.tsx';
import { useFormat } from '../../../format/use-format.ts';
import { useTranslation } from '../../../i18n/use-translation.ts';

export interface Bar {
  readonly label: string;
  readonly count: number;
  /** Stands out, in the words beside it too. */
  readonly isMarked?: boolean;
}

interface BarListProps {
  readonly label: string;
  /** What the labels are: the first column's name in the table. */
  readonly of: string;
  readonly bars: readonly Bar[];
}

/** Bars with their labels and numbers, and the same as a table. */
export function BarList({ label, of, bars }: BarListProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <>
      <div className="bars" aria-hidden="true" data-print-exact>
        {bars.map(({ label: name, count, isMarked = false }) => (
          <div key={name} className="bar-line" data-marked={isMarked || undefined}>
            <span className="bar-label">{name}</span>
            <span className="bar-track">
              <span className="bar-fill" style={{ inlineSize: `${(count / most) * 100}%` }} />
            </span>
            <span className="bar-count">{format.number(count)}</span>
          </div>
        ))}
      </div>
      <Disclosure summary={t('patterns.table')}>
        <table className="plain-table" aria-label={label}>
          <thead>
            <tr>
              <th scope="col">{of}</th>
              <th scope="col">{t('patterns.changes')}</th>
            </tr>
          </thead>
          <tbody>
            {bars.map(({ label: name, count }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{format.number(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Disclosure>
    </>
  );
}
