import { app } from 'electron';
import { note } from '../notes.ts';
import { wrap } from './wrap.ts';

/** Where pages want to go, and how they end. */
export function watchContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-frame-navigate', (event) => {
      // The program hears of it after this.
      queueMicrotask(() => {
        if (event.defaultPrevented) note('navigation.prevented', event.url);
      });
    });
    contents.on('render-process-gone', (_gone, { reason }) => {
      if (reason !== 'clean-exit') note('page.crashed');
    });
    wrap(contents, 'setWindowOpenHandler', (before) => (self, [handler]) => {
      before(self, [
        (details) => {
          const answer = handler(details);
          note('window.open', { url: details.url, action: answer.action });
          return answer;
        },
      ]);
    });
  });
}
