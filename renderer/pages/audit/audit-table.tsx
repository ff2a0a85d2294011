import type { AuditEntry } from '../../../shared/domain/audit.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { AuditRow } from './audit-row.tsx';

export function AuditTable({ entries }: { readonly entries: readonly AuditEntry[] }) {
  const { t } = useTranslation();
  return (
    <table className="list audit" aria-label={t('audit.title')}>
      <thead>
        <tr>
          <th className="number">{t('audit.sequence')}</th>
          <th>{t('audit.at')}</th>
          <th>{t('audit.who')}</th>
          <th>{t('audit.what')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <AuditRow key={entry.sequence} entry={entry} />
        ))}
      </tbody>
    </table>
  );
}
