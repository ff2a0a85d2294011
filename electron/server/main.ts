import { ok, type Result } from '../../shared/result.ts';
import type { Dispose } from '../core/ports.ts';
import type { Machine } from '../host/machine.ts';
import { type AppRequest, prepareApp } from '../host/prepare-app.ts';
import { startedBy } from '../node/started-by.ts';
import { createServer } from './server.ts';
import type { ServerNoticesParts } from './server-notices.ts';

export interface ServeRequest extends Omit<AppRequest, 'host'> {
  /** To the console and nowhere else: one of the lines is the key to the door. */
  readonly print: (line: string) => void;
}

/**
 * The server host. The port opens first, so that /healthz answers while the app starts; `stop` ends everything in
 * under 2 s. The failure is a sentence.
 * @param clientFolder the built page
 */
export async function startServerHost(
  request: ServeRequest,
  machine: Machine,
  clientFolder: string,
): Promise<Result<{ stop(): Promise<void> }>> {
  const { folders, loaded, version, print } = request;
  const prepared = await prepareApp({ ...request, host: 'server' }, machine);
  if (!prepared.ok) return prepared;
  const { app, log, settings, onRestored, watchSettings, close } = prepared.value;
  const created = await createServer({
    ...machine,
    app,
    settings: loaded.settings.server,
    dataFolder: folders.dataFolder,
    clientFolder,
    log,
  });
  if (!created.ok) {
    close();
    return created;
  }
  const server = created.value;
  onRestored(server.rereadAccess);
  const giveUp = async (): Promise<void> => {
    await server.stop();
    close();
  };
  try {
    const started = await app.start();
    if (!started.ok) {
      await giveUp();
      return started;
    }
  } catch (error) {
    await giveUp();
    throw error;
  }
  log.write('info', 'Started.', { version, url: server.url });
  print(`IP Beacon ${version} runs at ${server.url}`);
  print(`Sign in, once and within 15 minutes: ${server.signInUrl()}`);
  const stopNotices = await startNotices({
    app,
    settings: settings.get,
    clock: machine.clock,
    log: log.part('notifications'),
  });
  const unwatch = watchSettings();
  return ok({
    stop: async () => {
      unwatch();
      stopNotices();
      // Both at once: together they must stay under 2 s.
      await Promise.all([server.stop(), app.stop()]);
      log.write('info', 'Stopped.');
      close();
    },
  });
}

/** A service and a container have no desktop to tell anything on, and need not load what does. */
async function startNotices(parts: ServerNoticesParts): Promise<Dispose> {
  if (startedBy() !== 'person') return () => {};
  const { startServerNotices } = await import('./server-notices.ts');
  return startServerNotices(parts);
}
