import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import { loadLaterTexts } from './i18n/i18n.ts';
import { loadPart, type LoadPartPorts } from './load-part.ts';
import { mayReload } from './may-reload.ts';

const browser: LoadPartPorts = {
  hostAnswers: () =>
    fetch('/theme.js', { method: 'HEAD', cache: 'no-store' }).then(
      ({ ok }) => ok,
      () => false,
    ),
  wait: (delayMs) => new Promise((resolve) => setTimeout(resolve, delayMs)),
  mayReload: () => mayReload(sessionStorage, Date.now()),
  reload: () => window.location.reload(),
};

export type Later<Props extends object> = ComponentType<Props> & {
  /** Brings it before it is wanted, which then waits for nothing; without it, it comes when it is. False when it failed. */
  readonly preload: () => Promise<boolean>;
};

/**
 * A component that comes with its texts when it is first wanted: only the first page is in the first load. Not by
 * React's lazy: what that shows while it waits, React shows for 300 ms at least.
 * @param waiting stands there until it has come
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  waiting: ReactNode = null,
): Later<Props> {
  let loaded: ComponentType<Props> | null = null;
  const loadOnce = async (): Promise<ComponentType<Props>> => {
    [loaded] = await Promise.all([load(), loadLaterTexts()]);
    return loaded;
  };
  let coming: Promise<ComponentType<Props>> | null = null;
  /** One at a time, however often it is wanted while the host is away. */
  const bring = (): Promise<ComponentType<Props>> => {
    coming ??= loadPart(loadOnce, browser).finally(() => {
      coming = null;
    });
    return coming;
  };
  function Later(props: Props) {
    const [Part, setPart] = useState(() => loaded);
    const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
    useEffect(() => {
      if (Part !== null) return;
      bring().then(
        (part) => setPart(() => part),
        (error: unknown) => setFailure({ error }),
      );
    }, [Part]);
    if (failure !== null) throw failure.error;
    return Part === null ? waiting : <Part {...props} />;
  }
  return Object.assign(Later, {
    preload: () =>
      loadOnce().then(
        () => true,
        () => false,
      ),
  });
}
