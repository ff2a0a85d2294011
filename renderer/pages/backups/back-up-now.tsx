import { Archive } from 'lucide-react';
import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { Backup } from '../../../shared/domain/backup.ts';
import { runJob } from '../../bridge/run-job.ts';
import { useRuntime } from '../../bridge/runtime.ts';
import { useWork } from '../../bridge/use-work.ts';
import { Button } from '../../components/button.tsx';
import { SecretField } from '../../components/secret-field.tsx';
import { WorkOutcome } from '../../components/work-outcome.tsx';
import { WorkProgress } from '../../components/work-progress.tsx';
import { useFormat } from '../../format/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';

export function BackUpNow() {
  const { t } = useTranslation();
  const format = useFormat();
  const { bridge, live } = useRuntime();
  const queries = useQueryClient();
  const work = useWork<Backup>();
  const [passphrase, setPassphrase] = useState('');
  const running = work.state.kind === 'running';

  const start = (): void =>
    void work.run(async (signal, report) => {
      const input = { passphrase: passphrase === '' ? null : passphrase };
      const written = await runJob({ bridge, live }, 'backups.create', input, signal, report);
      if (written.ok) setPassphrase('');
      void queries.invalidateQueries({ queryKey: ['backups.list'] });
      void queries.invalidateQueries({ queryKey: ['storage.get'] });
      return written;
    });

  return (
    <section aria-labelledby="back-up-now" className="settings-section">
      <h2 id="back-up-now">{t('backups.now')}</h2>
      <form
        className="panel back-up-now"
        onSubmit={(event) => {
          event.preventDefault();
          start();
        }}
      >
        <SecretField
          label={t('backups.passphrase')}
          hint={t(passphrase === '' ? 'backups.withoutSecrets' : 'backups.withSecrets')}
          autoComplete="new-password"
          value={passphrase}
          isDisabled={running}
          onChange={setPassphrase}
        />
        <Button type="submit" look="primary" isBusy={running}>
          <Archive size={17} aria-hidden="true" />
          {t('backups.start')}
        </Button>
        <WorkProgress
          work={work}
          label={t('backups.running')}
          describe={({ done, total }) => format.percent(done / total)}
        />
        <WorkOutcome
          state={work.state}
          done={(backup) => ({
            title: t('backups.done', { size: format.bytes(backup.bytes) }),
            files: [backup.name],
          })}
          cancelled={t('backups.cancelled')}
          failed={t('backups.failed')}
        />
      </form>
    </section>
  );
}
