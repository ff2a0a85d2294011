import { ok, type Result } from '../../shared/result.ts';
import type { Machine } from '../host/machine.ts';
import type { PreparedApp } from '../host/prepare-app.ts';
import type { RunningServer } from '../server/server.ts';

export interface ServeAlsoParts extends Pick<
  PreparedApp,
  'app' | 'log' | 'settings' | 'onRestored'
> {
  readonly machine: Machine;
  readonly dataFolder: string;
  readonly clientFolder: string;
}

/** The HTTP host over the same app, where the setting asks for it; null where not. The failure is a sentence. */
export async function serveAlso(parts: ServeAlsoParts): Promise<Result<RunningServer | null>> {
  const { desktop, server } = parts.settings.get();
  if (!desktop.serve) return ok(null);
  // The web server is loaded where it is wanted alone.
  const { createServer } = await import('../server/server.ts');
  const created = await createServer({ ...parts, ...parts.machine, settings: server });
  if (created.ok) parts.onRestored(created.value.rereadAccess);
  return created;
}
