import { existsSync } from 'node:fs';

/** Debian's Chromium, best without all that is only for people to look at: its pages open in half the time. */
export const chromiumProgram =
  process.env['CHROMIUM_PATH'] ??
  ['/usr/bin/chromium-headless-shell'].find((program) => existsSync(program)) ??
  '/usr/bin/chromium';

/** For Debian's Chromium as root; it may not talk to anybody but the host under test. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
] as const;
