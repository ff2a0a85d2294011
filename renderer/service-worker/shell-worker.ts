// Lets the installed page open when its host is gone, so that it can say so. Only the page itself is ever kept,
// never an answer of the host: what is shown is either new or says that it is not.

/** What the build writes into the worker (build/shell-worker.ts). */
export interface Shell {
  /** Another one for every other set of files. */
  readonly version: string;
  /** Paths of index.html and of all that it loads at once. */
  readonly files: readonly string[];
}

interface ShellCache {
  readonly match: (path: string) => Promise<Response | undefined>;
  readonly addAll: (requests: readonly Request[]) => Promise<void>;
}

export interface ShellWorkerPorts {
  readonly origin: string;
  readonly fetch: (request: Request) => Promise<Response>;
  readonly caches: Pick<CacheStorage, 'keys' | 'delete'> & {
    readonly open: (name: string) => Promise<ShellCache>;
  };
}

export interface ShellWorker {
  readonly install: () => Promise<void>;
  /** Forgets the files of every other version. */
  readonly activate: () => Promise<void>;
  /** Null: none of the worker's business, the browser does as it would without one. */
  readonly respond: (request: Request) => Promise<Response> | null;
}

const cachePrefix = 'ip-beacon-shell-';
export const pagePath = '/';
/** Vite names what is in here by its content. */
const hashedFolder = '/assets/';
/** No path of the page's router: the host alone answers there. */
const hostPaths = /^\/(api|auth|export|healthz|metrics|readyz|ws)(\/|$)/;
/** A proxy answers in place of a host that is gone (RFC 9110, 15.6.3 to 15.6.5). */
const gatewayFailures = new Set([502, 503, 504]);

export function createShellWorker(shell: Shell, ports: ShellWorkerPorts): ShellWorker {
  const cacheName = cachePrefix + shell.version;
  const files = new Set(shell.files);
  const kept = async (path: string): Promise<Response | undefined> =>
    (await ports.caches.open(cacheName)).match(path);

  async function newestOr(path: string, request: Request): Promise<Response> {
    try {
      const answer = await ports.fetch(request);
      return gatewayFailures.has(answer.status) ? ((await kept(path)) ?? answer) : answer;
    } catch (error) {
      const known = await kept(path);
      if (known === undefined) throw error;
      return known;
    }
  }

  return {
    install: async () => {
      const cache = await ports.caches.open(cacheName);
      // Past the browser's own cache: all of one version, or nothing.
      await cache.addAll(
        shell.files.map((path) => new Request(ports.origin + path, { cache: 'reload' })),
      );
    },
    activate: async () => {
      const names = await ports.caches.keys();
      const old = names.filter((name) => name.startsWith(cachePrefix) && name !== cacheName);
      await Promise.all(old.map((name) => ports.caches.delete(name)));
    },
    respond: (request) => {
      const { origin, pathname } = new URL(request.url);
      if (request.method !== 'GET' || origin !== ports.origin) return null;
      if (request.mode === 'navigate') {
        return hostPaths.test(pathname) ? null : newestOr(pagePath, request);
      }
      if (!files.has(pathname)) return null;
      if (!pathname.startsWith(hashedFolder)) return newestOr(pathname, request);
      return kept(pathname).then((known) => known ?? ports.fetch(request));
    },
  };
}
