import { app } from 'electron';
import { deepLinkPath } from './deep-link.ts';
import { type LaunchRequest, launchRequest } from './launch-request.ts';

export interface Requests {
  /** From now on, and of everything that was asked before. */
  readonly follow: (run: (request: LaunchRequest) => void) => void;
}

/**
 * What later starts, links and the dock ask of the program that runs. Heard before Electron is ready, for macOS tells
 * then of the link that has started the program; kept until somebody follows.
 * @param first what this start asks for
 */
export function hearRequests(first: LaunchRequest): Requests {
  const waiting = [first];
  let hear = (request: LaunchRequest): void => void waiting.push(request);
  // The words come along as data: Chromium sorts and adds to the command line that it hands over.
  app.on('second-instance', (_event, _words, _folder, data) => {
    const { words } = data as { readonly words: readonly string[] };
    hear(launchRequest(words));
  });
  app.on('open-url', (event, url) => {
    event.preventDefault();
    hear({ isHidden: false, quits: false, path: deepLinkPath(url) });
  });
  return {
    follow: (run) => {
      hear = run;
      for (const request of waiting.splice(0)) run(request);
      // The first one is the start itself, which may be a hidden one.
      app.on('activate', () => run({ isHidden: false, quits: false, path: null }));
    },
  };
}
