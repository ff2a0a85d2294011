import { Info } from 'lucide-react';
import type { ImportReport } from '../../../shared/domain/transfer.ts';
import { Notice } from '../../components/notice.tsx';
import { useFormat } from '../../format/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { RefusedRows } from './refused-rows.tsx';
import '../../styles/list.css';

interface ImportReportViewProps {
  readonly report: ImportReport;
  /** `future`: a dry run. */
  readonly tense: 'future' | 'past';
}

/** What comes in, what is here already, and what cannot come in and why. */
export function ImportReportView({ report, tense }: ImportReportViewProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns = [t(`import.taken.${tense}`), t('import.known'), t('import.refused')] as const;
  const refused = report.items.filter(({ refusedCount }) => refusedCount > 0);
  return (
    <>
      <table className="list import-table" aria-label={t(`import.caption.${tense}`)}>
        <thead>
          <tr>
            <th>{t('import.kind')}</th>
            {columns.map((column) => (
              <th key={column} className="number">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {report.items.map(({ kind, taken, known, refusedCount }) => (
            <tr key={kind}>
              <th scope="row">{kind}</th>
              {[taken, known, refusedCount].map((count, index) => (
                <td
                  key={columns[index]}
                  className="number"
                  data-label={columns[index]}
                  data-zero={count === 0 || undefined}
                >
                  {format.number(count)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {refused.map((item) => (
        <RefusedRows key={item.kind} item={item} />
      ))}
      {report.notes.length > 0 && (
        <Notice tone="lamp" icon={Info} title={t('import.notes')}>
          <ul className="plain-list">
            {report.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
