import type { SettingsRevisions } from '../history/settings-revisions.ts';
import type { Dispose } from '../ports.ts';
import { changedSettings, valuesInFile } from '../settings/changed-settings.ts';
import { fileEditor, type LiveSettings, type SavedSettings } from '../settings/create-settings.ts';
import { withoutSecrets } from '../settings/secret-settings.ts';
import type { AuditLog } from './audit-log.ts';
import type { StorageAttempt } from './storage-attempt.ts';

export interface RecordedSettings {
  readonly settings: Pick<LiveSettings, 'text' | 'onSaved'>;
  readonly revisions: Pick<SettingsRevisions, 'add' | 'newestContent'>;
  readonly audit: Pick<AuditLog, 'append'>;
  readonly attempt: StorageAttempt;
}

/**
 * Keeps every text of config.yaml as a revision from now on, and what editors change in the audit log; what commands
 * change gets there through record-commands.ts. What was changed while the program was not running is caught up on.
 */
export async function recordSettings(parts: RecordedSettings): Promise<Dispose> {
  const { settings, revisions, audit, attempt } = parts;

  const record = async ({ text, previousText, caller }: SavedSettings): Promise<void> => {
    const changed = changedSettings(valuesInFile(previousText), valuesInFile(text));
    await revisions.add({
      content: withoutSecrets(text),
      changed: changed.map(({ path }) => path),
      caller,
    });
    if (caller !== fileEditor) return;
    for (const { path, before, after } of changed) {
      await audit.append({ caller, what: 'settings.set', subject: path, before, after });
    }
  };

  const text = settings.text();
  const caughtUp = attempt(async () => {
    const previousText = await revisions.newestContent();
    if (previousText === withoutSecrets(text)) return;
    await record({ text, previousText: previousText ?? '', caller: fileEditor });
  });
  const dispose = settings.onSaved(async (saved) => {
    await caughtUp;
    await attempt(() => record(saved));
  });
  await caughtUp;
  return dispose;
}
