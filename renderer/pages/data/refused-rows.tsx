import type { ImportReport } from '../../../shared/domain/transfer.ts';
import { useFormat } from '../../format/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';

/** Where each stands that cannot come in, and why; the host names the first hundred. */
export function RefusedRows({ item }: { readonly item: ImportReport['items'][number] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { kind, refused, refusedCount } = item;
  const unnamed = refusedCount - refused.length;
  return (
    <details className="refused">
      <summary>
        {t('import.refusedOf', { count: refusedCount, rows: format.number(refusedCount), kind })}
      </summary>
      <ul>
        {refused.map(({ where, why }) => (
          <li key={`${where} ${why}`}>
            <strong>{where}</strong>
            <span className="quiet">{why}</span>
          </li>
        ))}
        {unnamed > 0 && (
          <li className="quiet">
            {t('import.refusedMore', { count: unnamed, rows: format.number(unnamed) })}
          </li>
        )}
      </ul>
    </details>
  );
}
