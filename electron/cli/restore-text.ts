import type { RestorePreview } from '../../shared/domain/backup.ts';
import { formatTable, harmless } from './print.ts';

/** What a restore brings and what it replaces, for people. */
export function restoreText(preview: RestorePreview): string {
  const { at, version, schemaVersion, hasSettings, hasSecrets, tables } = preview;
  const rows = tables.map(({ name, rows, rowsNow }) => [harmless(name), `${rows}`, `${rowsNow}`]);
  return [
    `A backup of ${new Date(at).toISOString()}, written by IP Beacon ${harmless(version)} (version ${schemaVersion} of the tables).`,
    hasSettings ? 'It replaces the settings.' : 'It has no settings; those of now stay.',
    hasSecrets
      ? 'It replaces the secrets, the sign-in among them.'
      : 'It has no secrets; those of now stay.',
    '',
    ...formatTable([['Rows of', 'in the backup', 'now'], ...rows]),
    '',
  ].join('\n');
}
