import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageFile } from '../../../../electron/desktop/page-file.ts';

const files = new Set(['index.html', 'theme.js', 'assets/index-1a2b.js', 'icons/icon.png']);

describe('the files of the window', () => {
  it.each([
    ['app://ip-beacon/', 'index.html'],
    ['app://ip-beacon/index.html', 'index.html'],
    ['app://ip-beacon/theme.js?v=1', 'theme.js'],
    ['app://ip-beacon/assets/index-1a2b.js', 'assets/index-1a2b.js'],
    ['app://ip-beacon/history', 'index.html'],
    ['app://ip-beacon/history/7?family=ipv6', 'index.html'],
    ['app://ip-beacon/settings/data#export', 'index.html'],
  ])('%s is %s', (url, file) => {
    expect(pageFile(url, files)).toBe(file);
  });

  it.each([
    'app://ip-beacon/missing.js',
    'app://ip-beacon/assets/',
    'app://ip-beacon/../main/ip-beacon.js',
    'app://ip-beacon/assets/../../main/ip-beacon.js',
    'app://ip-beacon/%2e%2e/main/ip-beacon.js',
    'app://ip-beacon/..%2fmain%2fip-beacon.js',
    'app://ip-beacon/assets%5c..%5c..%5cconfig.yaml',
    'app://ip-beacon/..\\..\\config.yaml',
    'app://ip-beacon//etc/passwd',
    'app://ip-beacon/etc/passwd%00.js',
    'app://ip-beacon/theme.js%00',
    'app://ip-beacon/%E0%A4%A',
    'app://ip-beacon/C:/Windows/win.ini',
    'app://ip-beacon.evil/theme.js',
    'app://other/theme.js',
    'app://user@other/theme.js',
    'app://ip-beacon:80/theme.js',
    'file:///etc/passwd',
    'https://ip-beacon/theme.js',
    'no url',
    '',
  ])('%s is none', (url) => {
    expect(pageFile(url, files)).toBeNull();
  });

  it('are never others than those that are listed', () => {
    const piece = fc.constantFrom('..', '.', '%2e', '%2f', '/', '\\', '%5c', '%00', 'a', ':', '?');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const file = pageFile(`app://ip-beacon/${pieces.join('')}`, files);
        expect(file === null || files.has(file)).toBe(true);
      }),
    );
  });
});
