import { describe, expect, it } from 'vitest';
import {
  type InstallationFacts,
  installationOf,
} from '../../../../../electron/desktop/update/installation.ts';

const linux: InstallationFacts = {
  platform: 'linux',
  isPackaged: true,
  environment: { APPIMAGE: '/home/anna/IP-Beacon.AppImage', APPDIR: '/tmp/.mount_x' },
  program: '/tmp/.mount_x/ip-beacon',
  packageType: null,
  isWritable: () => true,
};
const windows: InstallationFacts = {
  ...linux,
  platform: 'win32',
  environment: { LOCALAPPDATA: 'C:\\Users\\Anna\\AppData\\Local' },
  program: 'C:\\Users\\Anna\\AppData\\Local\\Programs\\ip-beacon\\IP Beacon.exe',
};
const mac: InstallationFacts = {
  ...linux,
  platform: 'darwin',
  environment: {},
  program: '/Applications/IP Beacon.app/Contents/MacOS/IP Beacon',
};

describe('an installation that is ours to replace', () => {
  it.each([
    ['AppImage', linux, { kind: 'appimage', file: '/home/anna/IP-Beacon.AppImage' }],
    [
      'installer for Windows',
      windows,
      {
        kind: 'nsis',
        keptInstaller: 'C:\\Users\\Anna\\AppData\\Local\\ip-beacon-updater\\installer.exe',
      },
    ],
    ['application for macOS', mac, { kind: 'mac', bundle: '/Applications/IP Beacon.app' }],
  ])('%s', (_, facts, value) => {
    expect(installationOf(facts)).toEqual({ ok: true, value });
  });

  it('asks about the folder of the AppImage, which a new file takes its place in', () => {
    const asked: string[] = [];
    installationOf({ ...linux, isWritable: (path) => asked.push(path) > 0 });
    expect(asked).toEqual(['/home/anna/']);
  });
});

describe('an installation that is not', () => {
  const translocated = '/private/var/folders/x/AppTranslocation/1/d/IP Beacon.app/Contents/MacOS/x';
  it.each<[string, InstallationFacts, string]>([
    ['source code', { ...linux, isPackaged: false }, 'source code'],
    ['deb', { ...linux, environment: {}, packageType: 'deb' }, 'your package manager'],
    ['rpm', { ...linux, environment: {}, packageType: 'rpm' }, 'your package manager'],
    ['deb started by an AppImage', { ...linux, packageType: 'deb' }, 'your package manager'],
    ['tar.gz', { ...linux, environment: {} }, 'the way you installed it'],
    [
      'AppImage unpacked',
      { ...linux, environment: { APPIMAGE: '/x' } },
      'the way you installed it',
    ],
    ['AppImage of another', { ...linux, isWritable: () => false }, 'Move the file'],
    [
      'portable',
      { ...windows, environment: { PORTABLE_EXECUTABLE_FILE: 'E:\\x.exe' } },
      'portable version does not replace itself',
    ],
    ['no bundle', { ...mac, program: '/usr/local/bin/x' }, 'no application bundle'],
    [
      'disk image',
      { ...mac, program: '/Volumes/IP Beacon/IP Beacon.app/x' },
      'Applications folder',
    ],
    ['translocated', { ...mac, program: translocated }, 'Applications folder'],
    ['Mac of another', { ...mac, isWritable: () => false }, 'another user'],
  ])('%s', (_, facts, part) => {
    expect(installationOf(facts)).toEqual({ ok: false, error: expect.stringContaining(part) });
  });
});
