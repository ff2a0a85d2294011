import { Download, KeyRound, Lock, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Backup } from '../../../shared/domain/backup.ts';
import { useRuntime } from '../../bridge/runtime.ts';
import { useWork } from '../../bridge/use-work.ts';
import { Button } from '../../components/button.tsx';
import { Moment } from '../../components/moment.tsx';
import { WorkOutcome } from '../../components/work-outcome.tsx';
import { WorkProgress } from '../../components/work-progress.tsx';
import { useFormat } from '../../format/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { downloadBackup } from '../../transfer/download-backup.ts';
import { openSinkOfChoice } from '../../transfer/file-sink.ts';
import { RemoveBackup } from './remove-backup.tsx';

export function BackupRow({ backup }: { readonly backup: Backup }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { bridge } = useRuntime();
  const download = useWork<number>();
  const [isRemoving, setRemoving] = useState(false);
  const { name, at, bytes, reason, encrypted, hasSecrets } = backup;
  const when = format.dateTime(at);
  const ports = { bridge, openSink: openSinkOfChoice };
  return (
    <li className="row backup">
      <div className="backup-what">
        <strong>
          <Moment at={at} form="dateTime" />
        </strong>
        <span className="small quiet">
          {t(`backups.reason.${reason}`)} · {format.bytes(bytes)}
        </span>
      </div>
      <div className="backup-marks">
        {encrypted && (
          <span className="chip">
            <Lock size={13} aria-hidden="true" />
            {t('backups.encrypted')}
          </span>
        )}
        {hasSecrets && (
          <span className="chip">
            <KeyRound size={13} aria-hidden="true" />
            {t('backups.hasSecrets')}
          </span>
        )}
      </div>
      <div className="backup-actions">
        <Link
          className="button button-plain"
          href={`/settings/backups?restore=${encodeURIComponent(name)}`}
          aria-label={t('backups.restoreOf', { when })}
        >
          {t('backups.restore')}
        </Link>
        <Button
          look="bare"
          aria-label={t('backups.downloadOf', { when })}
          isBusy={download.state.kind === 'running'}
          onPress={() =>
            void download.run((signal, report) => downloadBackup(ports, name, signal, report))
          }
        >
          <Download size={18} aria-hidden="true" />
        </Button>
        <Button
          look="bare"
          aria-label={t('backups.removeOf', { when })}
          onPress={() => setRemoving(true)}
        >
          <Trash2 size={18} aria-hidden="true" />
        </Button>
      </div>
      <div className="backup-work">
        <WorkProgress
          work={download}
          label={t('backups.downloading')}
          describe={({ done, total }) =>
            t('work.bytes', { done: format.bytes(done), total: format.bytes(total) })
          }
        />
        <WorkOutcome
          state={download.state}
          done={() => ({ title: t('backups.downloaded'), files: [name] })}
          cancelled={t('export.cancelled')}
          failed={t('backups.downloadFailed')}
        />
      </div>
      {isRemoving && <RemoveBackup backup={backup} onClose={() => setRemoving(false)} />}
    </li>
  );
}
