import type { AuditEntry } from '../../../shared/domain/audit.ts';
import { useFormat } from '../../format/use-format.ts';
import { AuditDetails } from './audit-details.tsx';

export function AuditRow({ entry }: { readonly entry: AuditEntry }) {
  const format = useFormat();
  const { sequence, at, who, origin } = entry;
  return (
    <tr>
      <th scope="row" className="number audit-sequence">
        {format.number(sequence)}
      </th>
      <td className="audit-at">
        <time dateTime={new Date(at).toISOString()} title={format.utc(at)}>
          {format.dateTime(at)}
        </time>
      </td>
      <td>
        {who}
        <span className="small quiet audit-origin">{origin}</span>
      </td>
      <td className="audit-what">
        <AuditDetails entry={entry} />
      </td>
    </tr>
  );
}
