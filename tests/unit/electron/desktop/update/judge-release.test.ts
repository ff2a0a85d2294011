import { describe, expect, it } from 'vitest';
import {
  isOffered,
  matchesManifest,
} from '../../../../../electron/desktop/update/judge-release.ts';
import type { Manifest } from '../../../../../electron/desktop/update/manifest.ts';

const files = [
  { name: 'a.AppImage', size: 10, sha512: 'A' },
  { name: 'b.exe', size: 20, sha512: 'B' },
];
const manifest: Manifest = { version: '1.2.0', channel: 'stable', files };

describe('what is offered', () => {
  it.each([
    ['1.1.9', null, true],
    ['1.2.0-beta.3', null, true],
    ['1.2.0', null, false],
    ['1.3.0', null, false],
    ['1.2.1-beta.1', null, false],
    ['1.1.9', '1.2.0', false],
    ['1.1.9', '1.1.10', true],
  ])('to %s, which has held back %s: %s', (version, heldBackVersion, value) => {
    expect(isOffered(manifest, { version, channel: 'stable', heldBackVersion })).toEqual({
      ok: true,
      value,
    });
  });

  it('is nothing of another channel', () => {
    const wishes = { version: '1.0.0', channel: 'beta', heldBackVersion: null } as const;
    expect(isOffered(manifest, wishes).ok).toBe(false);
  });
});

describe('the list of the updater', () => {
  const [first, second] = files;
  it.each([
    ['names what was signed', { version: '1.2.0', files: [first] }, true],
    ['does not say a size', { version: '1.2.0', files: [{ ...first, size: null }] }, true],
    ['names another version', { version: '1.2.1', files: [first] }, false],
    [
      'names another file',
      { version: '1.2.0', files: [first, { ...first, name: 'c.exe' }] },
      false,
    ],
    ['has another hash', { version: '1.2.0', files: [{ ...first, sha512: 'B' }] }, false],
    ['has no hash', { version: '1.2.0', files: [{ ...first, sha512: '' }] }, false],
    ['has another size', { version: '1.2.0', files: [first, { ...second, size: 21 }] }, false],
  ])('that %s', (_, listed, isSame) => {
    const whole = listed as Parameters<typeof matchesManifest>[0];
    expect(matchesManifest(whole, manifest).ok).toBe(isSame);
  });
});
