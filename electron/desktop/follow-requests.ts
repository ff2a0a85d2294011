import { app } from 'electron';
import { deepLinkPath } from './deep-link.ts';
import { type LaunchRequest, launchRequest } from './launch-request.ts';

/** What later starts, links and the dock ask of the program that runs. */
export function followRequests(follow: (request: LaunchRequest) => void): void {
  // The words come along as data: Chromium sorts and adds to the command line that it hands over.
  app.on('second-instance', (_event, _words, _folder, data) => {
    const { words } = data as { readonly words: readonly string[] };
    follow(launchRequest(words));
  });
  app.on('open-url', (event, url) => {
    event.preventDefault();
    follow({ isHidden: false, quits: false, path: deepLinkPath(url) });
  });
  app.on('activate', () => follow({ isHidden: false, quits: false, path: null }));
}
