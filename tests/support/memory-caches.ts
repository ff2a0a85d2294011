import type { ShellWorkerPorts } from '../../renderer/service-worker/shell-worker.ts';

/** The caches of a service worker as far as ours uses them, filled from `fetch`. */
export function createMemoryCaches(
  fetch: (request: Request) => Promise<Response>,
): ShellWorkerPorts['caches'] {
  const caches = new Map<string, Map<string, Response>>();
  return {
    keys: async () => [...caches.keys()],
    delete: async (name) => caches.delete(name),
    open: async (name) => {
      const kept = caches.get(name) ?? new Map<string, Response>();
      caches.set(name, kept);
      return {
        match: async (path) => kept.get(path)?.clone(),
        addAll: async (requests) => {
          for (const request of requests) {
            kept.set(new URL(request.url).pathname, await fetch(request));
          }
        },
      };
    },
  };
}
