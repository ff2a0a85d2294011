import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { electronProgram } from '../../../build/electron-program.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ip-beacon-electron-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const put = (path: string): string => {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '');
  return file;
};

it.each([
  ['linux', 'electron'],
  ['win32', 'electron.exe'],
  ['darwin', 'Electron.app/Contents/MacOS/Electron'],
] as const)('finds it where Electron’s package puts it on %s', (platform, name) => {
  expect(electronProgram(root, platform, {})).toBeNull();
  const file = put(`node_modules/electron/dist/${name}`);
  expect(electronProgram(root, platform, {})).toBe(file);
});

it('finds the one that is named instead', () => {
  put('node_modules/electron/dist/electron');
  const named = { ELECTRON_OVERRIDE_DIST_PATH: join(root, 'elsewhere') };
  expect(electronProgram(root, 'linux', named)).toBeNull();
  const file = put('elsewhere/electron');
  expect(electronProgram(root, 'linux', named)).toBe(file);
});
