import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnosticsText, withoutAddresses } from '../../../../electron/desktop/diagnostics.ts';
import { isPublic } from '../../../../shared/domain/special-purpose.ts';

describe('diagnostics', () => {
  it.each([
    ['from 81.2.69.142 to 91.7.33.20.', 'from [IPv4] to [IPv4].'],
    ['{"after":["81.2.69.142"]}', '{"after":["[IPv4]"]}'],
    ['at 2a02:8109::1: timed out', 'at [IPv6]: timed out'],
    ['[2a02:8109::1]:443', '[[IPv6]]:443'],
    ['2a02:8109:4a7c:1f00:5d3e:9b21:70ff:2c84.', '[IPv6].'],
    ['::ffff:81.2.69.142', '::ffff:[IPv4]'],
    ['81.2.69.142:8470', '[IPv4]:8470'],
    // Of nobody, or none at all.
    ['127.0.0.1, ::1 and 192.168.1.7', '127.0.0.1, ::1 and 192.168.1.7'],
    ['2026-11-21T22:24:27.827Z', '2026-11-21T22:24:27.827Z'],
    ['Electron 45.4.1, Chromium 150.0.7339.41', 'Electron 45.4.1, Chromium 150.0.7339.41'],
  ])('hide addresses in "%s"', (text, shown) => {
    expect(withoutAddresses(text)).toBe(shown);
  });

  it('hide every public address, wherever it stands', () => {
    const address = fc.oneof(fc.ipV4(), fc.ipV6()).filter(isPublic);
    const around = fc.constantFrom('', ' ', '"', '[', '=', ', ', '.', ': ', '\n');
    fc.assert(
      fc.property(address, around, around, (each, before, after) => {
        expect(withoutAddresses(`x${before === '' ? ' ' : before}${each}${after}`)).not.toContain(
          each,
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('say what a report about a fault needs', () => {
    expect(
      diagnosticsText({
        version: '1.2.0',
        versions: { electron: '45.4.1', chrome: '150.0', node: '24.1.0' },
        platform: 'linux 6.1 x64',
        locales: ['de-AT'],
        hasTray: false,
        secretProblem: null,
        updates: 'idle',
        problems: ['The disk is full.'],
        logLines: ['22:24 info Started.'],
      }),
    ).toBe(
      [
        'IP Beacon 1.2.0 (desktop)',
        'System: linux 6.1 x64',
        'Electron 45.4.1, Chromium 150.0, Node 24.1.0',
        'Languages: de-AT',
        'Tray: none',
        'Secret store: works',
        'Updates: idle',
        'Problems: ',
        '- The disk is full.',
        'Log:',
        '22:24 info Started.',
        '',
      ].join('\n'),
    );
  });
});
