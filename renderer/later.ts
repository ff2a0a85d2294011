import { type ComponentType, lazy } from 'react';
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

/** A component that comes with its texts when it is first wanted: only the first page is in the first load. */
export const later = <Props extends object>(load: () => Promise<ComponentType<Props>>) =>
  lazy(async () => {
    const [component] = await loadPart(() => Promise.all([load(), loadLaterTexts()]), browser);
    return { default: component };
  });
