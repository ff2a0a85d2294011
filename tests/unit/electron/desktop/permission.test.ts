import { describe, expect, it } from 'vitest';
import { isPermitted } from '../../../../electron/desktop/permission.ts';

const ours = 'app://ip-beacon';
const file = { permission: 'fileSystem', origin: ours, isDirectory: false, access: 'writable' };

describe('a page', () => {
  it.each([
    [{ permission: 'clipboard-sanitized-write', origin: ours }, true],
    [file, true],
    [{ ...file, isDirectory: true }, false],
    [{ ...file, access: 'readable' }, false],
    [{ permission: 'fileSystem', origin: ours }, false],
    [{ ...file, origin: 'https://good.example' }, false],
    [{ permission: 'clipboard-sanitized-write', origin: 'app://ip-beacon.evil' }, false],
    [{ permission: 'clipboard-sanitized-write', origin: '' }, false],
    [{ permission: 'clipboard-read', origin: ours }, false],
    [{ permission: 'notifications', origin: ours }, false],
    [{ permission: 'media', origin: ours }, false],
    [{ permission: 'unknown', origin: ours }, false],
  ])('that wishes for %j: %s', (wish, permitted) => {
    expect(isPermitted(wish)).toBe(permitted);
  });
});
