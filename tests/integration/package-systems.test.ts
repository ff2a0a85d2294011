import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { getRawHeader, listPackage } from '@electron/asar';
import { getCurrentFuseWire, type FuseV1Options } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import {
  windowsIntegrity,
  writeMacDist,
  writeWindowsDist,
} from '../support/package-other-dists.ts';

// The application's folder for the systems that this machine is not, made by electron-builder around an Electron that
// is none. Their installers, signatures and native packages need those systems, or a network.

const root = resolve(import.meta.dirname, '../..');
let folder: string;

function pack(system: 'win' | 'mac', dist: string): void {
  const places = [`-c.electronDist=${dist}`, `-c.directories.output=${join(folder, system)}`];
  const words = [`--${system}`, 'dir', '--x64', '--publish', 'never', ...places];
  execFileSync(join(root, 'node_modules/.bin/electron-builder'), words, {
    cwd: root,
    stdio: 'pipe',
  });
}

beforeAll(() => {
  mkdirSync(join(root, 'artefacts'), { recursive: true });
  folder = mkdtempSync(join(root, 'artefacts/package-systems-'));
  writeWindowsDist(join(folder, 'electron-win'), packageJson.devDependencies.electron);
  writeMacDist(join(folder, 'electron-mac'), packageJson.devDependencies.electron);
  pack('win', join(folder, 'electron-win'));
  pack('mac', join(folder, 'electron-mac'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What Electron compares with what its program or bundle says, before it reads anything else. */
const hashOf = (archive: string): string =>
  createHash('sha256').update(getRawHeader(archive).headerString).digest('hex');
const namesIn = (archive: string): readonly string[] => listPackage(archive, { isPack: false });

async function fusesOf(program: string): Promise<string> {
  const wire = await getCurrentFuseWire(program);
  const states = Array.from({ length: 8 }, (_, fuse) => wire[fuse as FuseV1Options] ?? 0);
  return String.fromCharCode(...states);
}
/** In the order of FuseV1Options, from RunAsNode to GrantFileProtocolExtraPrivileges. */
const flipped = '01001100';

describe('the application’s folder for Windows', () => {
  const at = (name: string): string => join(folder, 'win/win-unpacked', name);

  it('has the hash of its archive in the resources of the program', () =>
    expect(windowsIntegrity(readFileSync(at('IP Beacon.exe')))).toEqual([
      { file: 'resources\\app.asar', alg: 'SHA256', value: hashOf(at('resources/app.asar')) },
    ]));

  it('has the fuses of its program flipped', async () =>
    expect(await fusesOf(at('IP Beacon.exe'))).toBe(flipped));

  it('has its own pictures and notifier, outside the archive where the system runs it', () => {
    const names = namesIn(at('resources/app.asar'));
    expect(names).toContain('/dist/icons/tray/windows/dark/confirmed.ico');
    expect(names.filter((name) => /tray\/(linux|mac)\/|mac\.noindex|notifu/.test(name))).toEqual(
      [],
    );
    const vendor = 'resources/app.asar.unpacked/node_modules/node-notifier/vendor';
    expect(readdirSync(at(vendor))).toEqual(['snoreToast']);
    expect(existsSync(at('resources/default_app.asar'))).toBe(false);
  });
});

describe('the application’s folder for macOS', () => {
  const bundle = (name = ''): string => join(folder, 'mac/mac/IP Beacon.app', name);
  const info = (): string => readFileSync(bundle('Contents/Info.plist'), 'utf8');
  const archive = (): string => bundle('Contents/Resources/app.asar');

  it('has the hash of its archive in the bundle’s description', () =>
    expect(info().replaceAll(/\s+/g, '')).toContain(
      `<key>ElectronAsarIntegrity</key><dict><key>Resources/app.asar</key><dict><key>algorithm</key><string>SHA256</string><key>hash</key><string>${hashOf(archive())}</string></dict></dict>`,
    ));

  it('has the fuses of its framework flipped', async () =>
    expect(await fusesOf(bundle())).toBe(flipped));

  it('is known by its identifier, opens our links, and says why it asks the router', () => {
    const said = info().replaceAll(/>\s+</g, '><');
    for (const part of [
      '<key>CFBundleIdentifier</key><string>com.ip-beacon.desktop</string>',
      '<key>CFBundleURLSchemes</key><array><string>ip-beacon</string></array>',
      '<key>NSLocalNetworkUsageDescription</key><string>IP Beacon asks your router',
    ]) {
      expect(said).toContain(part);
    }
  });

  it('has its own pictures and notifier, outside the archive where the system runs it', () => {
    const names = namesIn(archive());
    expect(names).toContain('/dist/icons/tray/mac/confirmed-Template@2x.png');
    expect(names.filter((name) => /tray\/(linux|windows)\/|\.exe$/.test(name))).toEqual([]);
    const vendor = 'Contents/Resources/app.asar.unpacked/node_modules/node-notifier/vendor';
    expect(readdirSync(bundle(vendor))).toEqual(['mac.noindex']);
    expect(existsSync(bundle('Contents/Resources/default_app.asar'))).toBe(false);
  });
});
