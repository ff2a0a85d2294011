import { useQueryClient } from '@tanstack/react-query';
import type { ImportReport } from '../../../shared/domain/transfer.ts';
import { ok } from '../../../shared/result.ts';
import { runJob } from '../../bridge/run-job.ts';
import { useRuntime } from '../../bridge/runtime.ts';
import { useWork, type Work } from '../../bridge/use-work.ts';
import { uploadFiles } from '../../transfer/upload-files.ts';

/** What a dry run found, and the upload it looked at. */
export interface CheckedFiles {
  readonly upload: string;
  readonly report: ImportReport;
}

export interface ImportSteps {
  /** The upload and the dry run. */
  readonly check: Work<CheckedFiles>;
  readonly run: Work<ImportReport>;
  readonly choose: (files: readonly File[]) => void;
  /** Carries out what the dry run has shown. */
  readonly start: () => void;
  /** Back to choosing files. */
  readonly leave: () => void;
}

/** choose ──> check (upload, dry run) ──start──> run ──> result; `leave` leads back from everywhere. */
export function useImport(onLeave: () => void): ImportSteps {
  const { bridge, live } = useRuntime();
  const queries = useQueryClient();
  const check = useWork<CheckedFiles>();
  const run = useWork<ImportReport>();
  const checked = check.state.kind === 'done' ? check.state.value : null;

  return {
    check,
    run,
    choose: (files) => {
      run.reset();
      void check.run(async (signal, report) => {
        const uploaded = await uploadFiles(bridge, files, signal, report);
        if (uploaded?.ok !== true) return uploaded;
        const upload = uploaded.value;
        const found = await bridge.query('import.check', { upload }, signal);
        if (found.ok) return ok({ upload, report: found.value });
        void bridge.command('uploads.discard', { upload });
        return found;
      });
    },
    start: () => {
      if (checked === null) return;
      const { upload } = checked;
      void run.run(async (signal, report) => {
        const imported = await runJob({ bridge, live }, 'import.run', { upload }, signal, report);
        void queries.invalidateQueries();
        return imported;
      });
    },
    leave: () => {
      if (checked !== null) void bridge.command('uploads.discard', { upload: checked.upload });
      check.reset();
      run.reset();
      onLeave();
    },
  };
}
