import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { interfaceKind } from '../../../../../electron/node/insight/interface-kind.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ip-beacon-class-net-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** An interface as /sys/class/net shows it. */
function has(name: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(join(folder, name));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, name, file), text);
}

describe('the kind of an interface', () => {
  it.each([
    ['wireguard', { type: '65534\n', uevent: 'DEVTYPE=wireguard\nINTERFACE=x\nIFINDEX=3\n' }],
    ['wlan', { type: '1\n', uevent: 'DEVTYPE=wlan\nINTERFACE=x\n' }],
    ['tun', { type: '65534\n', uevent: 'INTERFACE=x\n', tun_flags: '0x1001\n' }],
    ['tap', { type: '1\n', uevent: 'INTERFACE=x\n', tun_flags: '0x1002\n' }],
    ['sit', { type: '776\n', uevent: 'INTERFACE=x\n' }],
    ['ppp', { type: '512\n', uevent: 'DEVTYPE=ppp\n' }],
    ['ethernet', { type: '1\n', uevent: 'INTERFACE=x\n' }],
    ['other', { type: '519\n' }],
  ])('is %s', async (kind, files) => {
    has('x', files);
    expect(await interfaceKind('x', folder)).toBe(kind);
  });

  it.each(['y', '..', 'a/../x', '.'])('is not known of %s', async (name) => {
    has('x', { type: '1\n' });
    writeFileSync(join(folder, 'type'), '1\n');
    expect(await interfaceKind(name, folder)).toBeNull();
  });
});
