import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The suites that need system packages, by the binary that shows that Debian's package is there. */
export const suites = [
  {
    name: 'integration (real sockets, real files, the lab network)',
    command: 'integration',
    packages: {
      ip: 'iproute2',
      nft: 'nftables',
      sqlite3: 'sqlite3',
      strace: 'strace',
      chromium: 'chromium',
      'desktop-file-validate': 'desktop-file-utils',
      appstreamcli: 'appstream',
      '7za': 'p7zip-full',
      'dbus-daemon': 'dbus',
      'dbus-send': 'dbus-bin',
      gdbus: 'libglib2.0-bin',
      'notify-send': 'libnotify-bin',
      // A module, looked for from where the programs are.
      '../lib/python3/dist-packages/dbusmock': 'python3-dbusmock',
    },
  },
  {
    name: 'e2e (the pages in a browser)',
    command: 'e2e',
    packages: { chromium: 'chromium' },
  },
];

/** @param {string} binary */
const isInstalled = (binary) =>
  [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/sbin'].some((folder) =>
    existsSync(join(folder, binary)),
  );

/** @param {Record<string, string | undefined>} packages @returns {string[]} Debian's packages that are missing */
export const missingFor = (packages) =>
  Object.entries(packages).flatMap(([binary, name]) =>
    name === undefined || isInstalled(binary) ? [] : [name],
  );
