import type { RestorePreview } from '../../../shared/domain/backup.ts';
import { useFormat } from '../../format/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import '../../styles/list.css';

/** What is in it, beside what is here now. */
export function RestorePreviewView({ preview }: { readonly preview: RestorePreview }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { at, version, hasSettings, hasSecrets, tables } = preview;
  const now = t('restore.now');
  const inBackup = t('restore.inBackup');
  return (
    <>
      <p className="lead">{t('restore.previewLead')}</p>
      <dl className="detail">
        <div>
          <dt>{t('restore.at')}</dt>
          <dd>
            <time dateTime={new Date(at).toISOString()}>{format.dateTime(at)}</time>
            <span className="quiet small">{format.utc(at)}</span>
          </dd>
        </div>
        <div>
          <dt>{t('restore.version')}</dt>
          <dd>{version}</dd>
        </div>
        <div>
          <dt>{t('restore.settings')}</dt>
          <dd>{t(hasSettings ? 'restore.settingsReplaced' : 'restore.settingsKept')}</dd>
        </div>
        <div>
          <dt>{t('restore.secrets')}</dt>
          <dd>{t(hasSecrets ? 'restore.secretsReplaced' : 'restore.secretsKept')}</dd>
        </div>
      </dl>
      <table className="list restore-table" aria-label={t('restore.caption')}>
        <thead>
          <tr>
            <th>{t('restore.table')}</th>
            <th className="number">{now}</th>
            <th className="number">{inBackup}</th>
          </tr>
        </thead>
        <tbody>
          {tables.map(({ name, rows, rowsNow }) => (
            <tr key={name} data-same={rows === rowsNow || undefined}>
              <th scope="row" className="mono">
                {name}
              </th>
              <td className="number" data-label={now}>
                {format.number(rowsNow)}
              </td>
              <td className="number" data-label={inBackup}>
                <span className="restore-rows">{format.number(rows)}</span>
                {rows !== rowsNow && (
                  <span className="small quiet"> {format.difference(rows - rowsNow)}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
