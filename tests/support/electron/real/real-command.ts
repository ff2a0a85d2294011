/** Chromium opens its protocol on a port of its choice, and prints which. The last word before the program's own. */
export const debuggingWord = '--remote-debugging-port=0';

/** Chromium's own line, on stderr. */
const listening = /^DevTools listening on (ws:\/\/\S+)$/m;

/** @param output all that the program has printed @returns where a test finds its pages; null when it does not say */
export const endpointIn = (output: string): string | null => listening.exec(output)?.[1] ?? null;

/**
 * What starts the program over the real Electron.
 * @param isRoot Chromium refuses its sandbox to root
 */
export const realCommand = (
  program: string,
  hook: string,
  root: string,
  isRoot: boolean,
): readonly string[] => [
  program,
  '-r',
  hook,
  ...(isRoot ? ['--no-sandbox'] : []),
  debuggingWord,
  root,
];
