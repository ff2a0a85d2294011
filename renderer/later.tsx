import { type ComponentType, lazy, useState } from 'react';
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

/** A component that comes with its texts when it is first wanted: only the first page is in the first load. */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): Later<Props> {
  let loaded: ComponentType<Props> | null = null;
  const loadOnce = async (): Promise<ComponentType<Props>> => {
    [loaded] = await Promise.all([load(), loadLaterTexts()]);
    return loaded;
  };
  const Lazy = lazy(async () => ({ default: await loadPart(loadOnce, browser) }));
  function Later(props: Props) {
    // The same one as long as it stands there: another one would begin anew.
    const [Part] = useState(() => loaded ?? Lazy);
    return <Part {...props} />;
  }
  return Object.assign(Later, {
    // A failure is for the one who wants it.
    preload: () =>
      loadOnce().then(
        () => true,
        () => false,
      ),
  });
}
