import { QueryClientProvider } from '@tanstack/react-query';
import i18next from 'i18next';
import { startTransition, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { createHttpAuth } from './bridge/auth.ts';
import { openBrowserSocket } from './bridge/browser-socket.ts';
import type { Fetch } from './bridge/fetch-json.ts';
import { createElectronBridge, createOwnerAuth } from './bridge/electron.ts';
import { firstAnswer } from './bridge/first-answer.ts';
import { followHost } from './bridge/follow-host.ts';
import { createHttpBridge } from './bridge/http.ts';
import { createLive } from './bridge/live.ts';
import { RuntimeContext } from './bridge/runtime.ts';
import { createSession } from './bridge/session.ts';
import { createQueryClient } from './bridge/use-query.ts';
import { createLiveStore } from './bridge/live-store.ts';
import { CrashBoundary } from './components/crash-boundary.tsx';
import { followMask } from './components/use-mask.ts';
import { registerWorker } from './service-worker/register-worker.ts';
import { startTranslation } from './i18n/i18n.ts';
import { ReaderLocaleProvider } from './i18n/reader-locale-provider.tsx';
import { TranslationProvider } from './i18n/translation-provider.tsx';
import { signInPath } from './pages/sign-in/sign-in-path.ts';
import { takeLinkToken } from './pages/sign-in/take-link-token.ts';
import { followPreferences } from './preferences/use-preferences.ts';
import { followTheme } from './theme-store.ts';

const browserFetch: Fetch = (path, init) => window.fetch(path, init);

// In the window of the desktop host the preload script has put a port there; in a browser there is none.
const { ipBeacon } = window;
const session = createSession(
  ipBeacon === undefined ? createHttpAuth({ fetch: browserFetch }) : createOwnerAuth(),
);
const bridge =
  ipBeacon === undefined
    ? createHttpBridge({
        fetch: browserFetch,
        open: openBrowserSocket,
        now: () => Date.now(),
        schedule: (delayMs, run) => {
          const timer = setTimeout(run, delayMs);
          return () => clearTimeout(timer);
        },
        random: () => Math.random(),
        onSignedOut: session.expired,
      })
    : createElectronBridge(ipBeacon);
const queries = createQueryClient();
const liveStore = createLiveStore();
const live = createLive({ bridge, live: liveStore, queries });

session.store.subscribe(({ kind }) => (kind === 'signed-in' ? live.start() : live.stop()));

// A machine that wakes up or finds its network again need not wait for the back-off.
window.addEventListener('online', live.refresh);
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') live.refresh();
});

function enter(): void {
  const token = window.location.pathname === signInPath ? takeLinkToken(window) : null;
  void (token === null ? session.ask() : session.followLink(token));
}
// Another link pasted into the open tab changes only the part behind the #.
window.addEventListener('hashchange', () => {
  if (window.location.pathname === signInPath) enter();
});

if (ipBeacon === undefined) registerWorker();
else followHost(ipBeacon);
// What is chosen in another tab, or in the other window, is chosen here too.
for (const follow of [followPreferences, followMask, followTheme]) {
  window.addEventListener('storage', follow);
}
// Whoever it is is asked for while the texts come.
enter();
// Not awaited at the top: what other parts share with this one would then become files of their own, dozens of them.
void Promise.all([startTranslation(), firstAnswer(session.store, liveStore)]).then(show);

function show(): void {
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no element "root".');
  // In slices, between which the browser answers.
  startTransition(() =>
    createRoot(root).render(
      <StrictMode>
        <TranslationProvider instance={i18next}>
          <CrashBoundary className="page">
            <RuntimeContext value={{ bridge, session, live: liveStore, refresh: live.refresh }}>
              <QueryClientProvider client={queries}>
                <ReaderLocaleProvider>
                  <App />
                </ReaderLocaleProvider>
              </QueryClientProvider>
            </RuntimeContext>
          </CrashBoundary>
        </TranslationProvider>
      </StrictMode>,
    ),
  );
}
