/** Once the page has loaded, so that it takes nothing from the first load. */
export function registerWorker(): void {
  // Only there in a secure context: HTTPS, or this very machine.
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (workers === undefined || !import.meta.env.PROD) return;
  window.addEventListener('load', () => {
    // Without it only opening the page while the host is gone is less friendly.
    workers.register('/sw.js').catch(() => {});
  });
}
