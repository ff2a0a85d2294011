import type { Result } from '../../shared/result.ts';
import { ok } from '../../shared/result.ts';
import type { ServedApp } from './app-port.ts';
import { createServer, type ServerOptions } from './server.ts';

export interface ServeOptions extends Omit<ServerOptions, 'app'> {
  readonly app: ServedApp & { start(): Promise<Result<void>>; stop(): Promise<void> };
  readonly version: string;
  /** To the console and nowhere else: one of the lines is the key to the door. */
  readonly print: (line: string) => void;
}

export interface ServerHost {
  readonly url: string;
  readonly rereadAccess: () => Promise<void>;
  /** In under 2 s. */
  stop(): Promise<void>;
}

/** Runs the app as a server. The port opens first, so that /healthz answers while the app starts. */
export async function serve(options: ServeOptions): Promise<Result<ServerHost>> {
  const { app, version, print, log } = options;
  const created = await createServer(options);
  if (!created.ok) return created;
  const server = created.value;
  const stop = async (): Promise<void> => {
    // Both at once: together they must stay under 2 s.
    await Promise.all([server.stop(), app.stop()]);
    log.write('info', 'Stopped.');
  };
  try {
    const started = await app.start();
    if (!started.ok) {
      await server.stop();
      return started;
    }
  } catch (error) {
    await server.stop();
    throw error;
  }
  log.write('info', 'Started.', { version, url: server.url });
  print(`IP Beacon ${version} runs at ${server.url}`);
  print(`Sign in, once and within 15 minutes: ${server.signInUrl()}`);
  return ok({ url: server.url, rereadAccess: server.rereadAccess, stop });
}
