import { useDeferredValue, useEffect, useRef } from 'react';
import { useLocation, useSearch } from 'wouter';
import { assertNever } from '../shared/assert-never.ts';
import { useSession } from './bridge/use-session.ts';
import { Announcer } from './components/announcer.tsx';
import { Loading } from './components/loading.tsx';
import { Overlays } from './overlays/overlays.tsx';
import { Shell } from './components/shell.tsx';
import { WaitingShell } from './components/waiting-shell.tsx';
import { later } from './later.tsx';
import { glancePath } from './pages/glance/glance-path.ts';
import { UnreachablePage } from './pages/unreachable-page.tsx';
import { Pages } from './pages/pages.tsx';
import { SignInPage } from './pages/sign-in/sign-in-page.tsx';
import { signInPath } from './pages/sign-in/sign-in-path.ts';

const GlancePage = later(async () => (await import('./pages/glance/glance-page.tsx')).GlancePage);

export function App() {
  return (
    <>
      <Announcer />
      <Content />
    </>
  );
}

function Content() {
  // The whole page is drawn after a sign-in: in slices, between which the browser answers.
  const session = useDeferredValue(useSession());
  const atSignIn = useSignInPath(
    session.kind === 'signed-out' || session.kind === 'choosing-password',
    session.kind === 'signed-in',
  );
  switch (session.kind) {
    case 'asking':
      return (
        <WaitingShell>
          <main className="page">
            <Loading lines={6} />
          </main>
        </WaitingShell>
      );
    case 'unreachable':
      return <UnreachablePage error={session.error} />;
    case 'following-link':
    case 'choosing-password':
    case 'signed-out':
      return <SignInPage session={session} />;
    case 'signed-in':
      // For the one render before the path is right; a page must not flash by.
      return atSignIn ? null : <SignedIn />;
    default:
      return assertNever(session);
  }
}

const pages = (
  <>
    <Shell>
      <Pages />
    </Shell>
    <Overlays />
  </>
);

function SignedIn() {
  const [location] = useLocation();
  if (location === glancePath) {
    return <GlancePage />;
  }
  // The same element on every page: what stands around a page is not drawn anew with it.
  return pages;
}

/** Keeps the URL in step with the session: to the sign-in page, and back to what was wanted. */
function useSignInPath(mustSignIn: boolean, isSignedIn: boolean): boolean {
  const [location, navigate] = useLocation();
  const search = useSearch();
  const wanted = useRef('/');
  const atSignIn = location === signInPath;
  useEffect(() => {
    if (mustSignIn && !atSignIn) {
      wanted.current = search === '' ? location : `${location}?${search}`;
      navigate(signInPath, { replace: true });
    } else if (isSignedIn && atSignIn) {
      navigate(wanted.current, { replace: true });
      wanted.current = '/';
    }
  }, [atSignIn, isSignedIn, location, mustSignIn, navigate, search]);
  return atSignIn;
}
