import { existsSync } from 'node:fs';

/** Debian's Chromium, whole. */
export const wholeChromium = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

const withoutWindows = '/usr/bin/chromium-headless-shell';

/** Best without all that is only for people to look at: its pages open in half the time. */
export const chromiumProgram =
  process.env['CHROMIUM_PATH'] === undefined && existsSync(withoutWindows)
    ? withoutWindows
    : wholeChromium;

/** For Debian's Chromium as root; it may not talk to anybody but the host under test. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
] as const;
