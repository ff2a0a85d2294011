import fastifyCookie from '@fastify/cookie';
import type { FastifyInstance } from 'fastify';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { ServedApp } from './app-port.ts';
import { registerApiRoutes } from './api-routes.ts';
import { type AccessOptions, openAccess } from './auth/open-access.ts';
import { registerAuthRoutes } from './auth-routes.ts';
import { createGate } from './gate.ts';
import { registerExportRoutes } from './export-routes.ts';
import { registerHealthRoutes } from './health-routes.ts';
import { createHostRule, hostSpelling } from './host-rule.ts';
import { createHttpInstance } from './http-instance.ts';
import { listenProblem } from './listen-problem.ts';
import { registerMetricsRoutes } from './metrics-routes.ts';
import { registerPage } from './page-routes.ts';
import { registerWebSocket } from './web-socket.ts';

/** The section `server` of the settings. */
export interface ServerSettings {
  readonly host: string;
  readonly port: number;
  readonly allowedHosts: readonly string[];
  readonly trustedProxies: readonly string[];
  /** Programs on this machine may read /metrics without a session. */
  readonly metrics: boolean;
}

export interface ServerOptions extends AccessOptions {
  readonly app: ServedApp;
  readonly settings: ServerSettings;
  /** The built page. */
  readonly clientFolder: string;
}

export interface RunningServer {
  /** `http://127.0.0.1:8470`, as a browser on this machine reaches it. */
  readonly url: string;
  /** A new one-time link; the one before is void. For the console only, never for a log. */
  signInUrl(): string;
  /** After a restore, which may have brought another password. */
  readonly rereadAccess: () => Promise<void>;
  /** Closes every socket, in under 2 s. */
  stop(): Promise<void>;
}

/** How long calls under way and closing handshakes may take when it stops. */
const graceMs = 800;

/** Opens the port. The failure is a sentence: the port is in use, access.json is damaged ... */
export async function createServer(options: ServerOptions): Promise<Result<RunningServer>> {
  const { app, settings, clock, random, log } = options;
  const opened = await openAccess(options);
  if (!opened.ok) return opened;
  const { account, sessions, link, reread, settled } = opened.value;
  const created = createHttpInstance({ trustedProxies: settings.trustedProxies, random, log });
  if (!created.ok) return created;
  const http = created.value;

  await http.register(fastifyCookie);
  const closeSockets = await registerWebSocket(http, { app, sessions, clock, log });
  // After the WebSocket plug-in, whose own hook marks an upgrade: unmarked, a refused one stays open.
  http.addHook('onRequest', createGate(createHostRule(settings.host, settings.allowedHosts)));
  registerHealthRoutes(http, () => app.health());
  registerAuthRoutes(http, account, sessions);
  registerApiRoutes(http, app.dispatch, sessions);
  registerExportRoutes(http, { dispatch: app.dispatch, sessions, clock, log });
  registerMetricsRoutes(http, () => app.health(), sessions, settings.metrics);
  await registerPage(http, options.clientFolder);

  async function stop(): Promise<void> {
    const cancel = clock.schedule(graceMs, () => {
      closeSockets();
      http.server.closeAllConnections();
    });
    await http.close();
    cancel();
    closeSockets();
    await settled();
  }

  try {
    await http.listen({ host: settings.host, port: settings.port });
  } catch (error) {
    await stop();
    const problem = listenProblem(error, settings.host, settings.port);
    if (problem === null) throw error;
    return fail(problem);
  }
  const url = urlOf(http, settings.host);
  return ok({ url, signInUrl: () => `${url}/sign-in#${link.issue()}`, rereadAccess: reread, stop });
}

function urlOf(http: FastifyInstance, host: string): string {
  const address = http.server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  // A browser cannot open "all addresses"; on this machine loopback is one of them.
  const reachable = { '0.0.0.0': '127.0.0.1', '::': '::1' }[host] ?? host;
  return `http://${hostSpelling(reachable)}:${address.port}`;
}
