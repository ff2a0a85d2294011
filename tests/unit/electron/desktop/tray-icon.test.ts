import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { trayIcon, unseenOverlay } from '../../../../electron/desktop/tray-icon.ts';
import type { BeaconState } from '../../../../shared/domain/beacon-state.ts';

const folder = join(import.meta.dirname, '../../../../build/icons/made/tray');
const states = Object.keys({
  confirmed: true,
  degraded: true,
  several: true,
  unknown: true,
  offline: true,
  paused: true,
  stale: true,
} satisfies Record<BeaconState, true>) as readonly BeaconState[];
const platforms = ['darwin', 'win32', 'linux', 'freebsd'] as const;
const either = [false, true];

describe('the icon of the tray', () => {
  it.each([
    ['darwin', false, false, 'mac/offline-Template.png'],
    ['darwin', false, true, 'mac/offline-unseen-Template.png'],
    ['darwin', true, false, 'mac/offline-Template.png'],
    ['darwin', true, true, 'mac/offline-unseen-Template.png'],
    ['win32', false, false, 'windows/light/offline.ico'],
    ['win32', false, true, 'windows/light/offline-unseen.ico'],
    ['win32', true, false, 'windows/dark/offline.ico'],
    ['win32', true, true, 'windows/dark/offline-unseen.ico'],
    ['linux', false, false, 'linux/offline.png'],
    ['linux', false, true, 'linux/offline-unseen.png'],
    ['linux', true, false, 'linux/offline.png'],
    ['linux', true, true, 'linux/offline-unseen.png'],
    ['freebsd', false, false, 'linux/offline.png'],
  ] as const)(
    'on %s, taskbar dark: %s, events unseen: %s, is %s',
    (platform, isDarkTaskbar, hasUnseen, file) => {
      expect(trayIcon('offline', { platform, isDarkTaskbar, hasUnseen })).toBe(file);
    },
  );

  it('is a file that is there for every state, and no file is there for nothing', () => {
    const named = states.flatMap((state) =>
      platforms.flatMap((platform) =>
        either.flatMap((isDarkTaskbar) =>
          either.map((hasUnseen) => trayIcon(state, { platform, isDarkTaskbar, hasUnseen })),
        ),
      ),
    );
    const densities = [...named, unseenOverlay]
      .filter((file) => file.endsWith('.png'))
      .map((file) => file.replace('.png', '@2x.png'));
    const there = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
    expect(there.map((file) => file.replaceAll(sep, '/')).sort()).toEqual(
      [...new Set([...named, ...densities, unseenOverlay])].sort(),
    );
  });
});
