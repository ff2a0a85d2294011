import { arch, release } from 'node:os';
import { app, clipboard } from 'electron';
import type { Output } from '../../shared/contract/index.ts';
import type { App } from '../core/app.ts';
import { diagnosticsText } from './diagnostics.ts';
import type { Updates } from './update/updates.ts';
import { systemSecretProblem } from './system-secret.ts';

export interface DiagnosticsParts {
  readonly version: string;
  readonly core: Pick<App, 'dispatch' | 'health'>;
  readonly hasTray: boolean;
  readonly updates: Pick<Updates, 'state'>;
}

/** Puts on the clipboard what a report about a fault needs. @see diagnosticsText */
export async function copyDiagnostics({
  version,
  core,
  hasTray,
  updates,
}: DiagnosticsParts): Promise<void> {
  const page = await core.dispatch('logs.page', {}, { who: 'owner', origin: 'tray' });
  const { entries } = page.ok ? (page.value as Output<'logs.page'>) : { entries: [] };
  await clipboard.writeText(
    diagnosticsText({
      version,
      versions: process.versions,
      platform: `${process.platform} ${release()} ${arch()}`,
      locales: app.getPreferredSystemLanguages(),
      hasTray,
      secretProblem: systemSecretProblem(process.platform),
      updates: updates.state().state,
      problems: core.health().problems,
      logLines: entries.map(
        ({ at, level, part, message, details }) =>
          `${new Date(at).toISOString()} ${level} ${part} ${message} ${details ?? ''}`,
      ),
    }),
  );
}
