import { type ComponentType, lazy } from 'react';
import { loadLaterTexts } from './i18n/i18n.ts';
import { loadPart, type LoadPartPorts } from './load-part.ts';
import { mayReload } from './may-reload.ts';
import { warmParts, type WarmPartsPorts } from './warm-parts.ts';

const browser: LoadPartPorts & WarmPartsPorts = {
  hostAnswers: () =>
    fetch('/theme.js', { method: 'HEAD', cache: 'no-store' }).then(
      ({ ok }) => ok,
      () => false,
    ),
  wait: (delayMs) => new Promise((resolve) => setTimeout(resolve, delayMs)),
  mayReload: () => mayReload(sessionStorage, Date.now()),
  reload: () => window.location.reload(),
  // Safari has no such call.
  idle: () =>
    new Promise((resolve) => {
      if ('requestIdleCallback' in window) requestIdleCallback(() => resolve());
      else setTimeout(resolve, 200);
    }),
  isFrugal: () => 'connection' in navigator && Object(navigator.connection).saveData === true,
};

/** A component that comes with its texts when it is first wanted: only the first page is in the first load. */
export const later = <Props extends object>(load: () => Promise<ComponentType<Props>>) =>
  lazy(async () => {
    const [component] = await loadPart(() => Promise.all([load(), loadLaterTexts()]), browser);
    return { default: component };
  });

/** Lets parts come, with their texts, before they are wanted. Never rejects. */
export const soon = (loads: readonly (() => Promise<unknown>)[]): Promise<void> =>
  warmParts([loadLaterTexts, ...loads], browser);
