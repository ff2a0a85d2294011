import { createShellWorker, type Shell } from './shell-worker.ts';

// Of the service worker's global scope only this; its library of types cannot stand beside the DOM's.
interface WorkerEvent {
  readonly waitUntil: (promise: Promise<unknown>) => void;
}
interface FetchEvent extends WorkerEvent {
  readonly request: Request;
  readonly respondWith: (response: Promise<Response>) => void;
}
interface WorkerScope {
  addEventListener(type: 'install' | 'activate', listen: (event: WorkerEvent) => void): void;
  addEventListener(type: 'fetch', listen: (event: FetchEvent) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
}

declare const __SHELL__: Shell;

const scope = self as unknown as WorkerScope;
const worker = createShellWorker(__SHELL__, {
  origin: self.location.origin,
  fetch: (request) => fetch(request),
  caches,
});

scope.addEventListener('install', (event) =>
  event.waitUntil(worker.install().then(() => scope.skipWaiting())),
);
scope.addEventListener('activate', (event) =>
  event.waitUntil(worker.activate().then(() => scope.clients.claim())),
);
scope.addEventListener('fetch', (event) => {
  const response = worker.respond(event.request);
  if (response !== null) event.respondWith(response);
});
