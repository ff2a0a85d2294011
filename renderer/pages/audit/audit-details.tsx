import type { AuditEntry } from '../../../shared/domain/audit.ts';
import { useTranslation } from '../../i18n/use-translation.ts';

/** What was done to what; opened, what it was before and after, and how it is chained. */
export function AuditDetails({ entry }: { readonly entry: AuditEntry }) {
  const { t } = useTranslation();
  const { what, subject } = entry;
  const values = [
    ['audit.before', entry.before],
    ['audit.after', entry.after],
    ['audit.previousHash', entry.previousHash],
    ['audit.hash', entry.hash],
  ] as const;
  return (
    <details>
      <summary>
        <code>{what}</code>
        {subject !== '' && <span className="audit-subject"> {subject}</span>}
      </summary>
      <dl className="detail audit-detail">
        {values.map(([name, value]) => (
          <div key={name}>
            <dt>{t(name)}</dt>
            <dd>{value === null ? t('audit.nothing') : <code className="small">{value}</code>}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
