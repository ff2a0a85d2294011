import { useRuntime } from '../../bridge/runtime.ts';
import { useWork } from '../../bridge/use-work.ts';
import { WorkOutcome } from '../../components/work-outcome.tsx';
import { WorkProgress } from '../../components/work-progress.tsx';
import { useFormat } from '../../format/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { FileDrop } from '../../transfer/file-drop.tsx';
import { uploadFiles } from '../../transfer/upload-files.ts';
import type { RestorePlace } from './restore-place.ts';

interface RestoreFromFileProps {
  readonly onUploaded: (place: RestorePlace) => void;
}

/** For a backup that lies elsewhere: of another machine, or of one that is no more. */
export function RestoreFromFile({ onUploaded }: RestoreFromFileProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { bridge } = useRuntime();
  const work = useWork<string>();

  const upload = (file: File): void =>
    void work.run(async (signal, report) => {
      const uploaded = await uploadFiles(bridge, [file], signal, report);
      if (uploaded?.ok === true) {
        onUploaded({ kind: 'upload', name: file.name, upload: uploaded.value });
      }
      return uploaded;
    });

  return (
    <section className="settings-section" aria-labelledby="restore-file">
      <h2 id="restore-file">{t('restore.fromFile')}</h2>
      <p className="quiet">{t('restore.fromFileLead')}</p>
      <div className="import-panel">
        <FileDrop
          label={t('restore.choose')}
          hint={t('restore.chooseHint')}
          isDisabled={work.state.kind === 'running'}
          onFiles={([file]) => {
            if (file !== undefined) upload(file);
          }}
        />
        <WorkProgress
          work={work}
          label={t('restore.uploading')}
          describe={({ done, total }) =>
            t('work.bytes', { done: format.bytes(done), total: format.bytes(total) })
          }
        />
        {work.state.kind !== 'done' && (
          <WorkOutcome
            state={work.state}
            done={() => ({ title: '' })}
            cancelled={t('import.cancelled')}
            failed={t('restore.uploadFailed')}
          />
        )}
      </div>
    </section>
  );
}
