import { useState } from 'react';
import { useSearch } from 'wouter';
import { navigate } from 'wouter/use-browser-location';
import { SettingsHead } from '../../components/settings-head.tsx';
import { useTranslation } from '../../i18n/use-translation.ts';
import { BackUpNow } from './back-up-now.tsx';
import { BackupList } from './backup-list.tsx';
import { NextBackup } from './next-backup.tsx';
import { RestoreDrawer } from './restore-drawer.tsx';
import { RestoreFromFile } from './restore-from-file.tsx';
import type { RestorePlace } from './restore-place.ts';
import '../../styles/rows.css';

const path = '/settings/backups';

/** The backups there are, and the ways to make, keep and use one. `?restore=<name>` opens the restore of one: a path with a dot in it would be a file. */
export function BackupsPage() {
  const { t } = useTranslation();
  const [uploaded, setUploaded] = useState<RestorePlace | null>(null);
  const name = new URLSearchParams(useSearch()).get('restore');
  const place: RestorePlace | null = name === null ? uploaded : { kind: 'backup', name };
  return (
    <>
      <SettingsHead title={t('backups.title')} lead={t('backups.lead')}>
        <NextBackup />
      </SettingsHead>
      <BackUpNow />
      <BackupList />
      <RestoreFromFile onUploaded={setUploaded} />
      {place !== null && (
        <RestoreDrawer
          key={place.kind === 'backup' ? place.name : place.upload}
          place={place}
          onClose={() => {
            setUploaded(null);
            if (name !== null) navigate(path);
          }}
        />
      )}
    </>
  );
}
