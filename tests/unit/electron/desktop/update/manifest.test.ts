import { sign } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openManifest } from '../../../../../electron/desktop/update/manifest.ts';
import { makeUpdateKeys } from '../../../../support/update-keys.ts';
import { sha512Of } from '../../../../support/update-server.ts';

const ours = makeUpdateKeys();
const file = { name: 'IP-Beacon.AppImage', size: 7, sha512: sha512Of('package') };
const good = { kind: 'ip-beacon-update', version: '1.2.0', channel: 'stable', files: [file] };

const signed = (manifest: string, privateKey = ours.privateKey): string =>
  JSON.stringify({
    manifest,
    signatures: [sign(null, Buffer.from(manifest), privateKey).toString('base64')],
  });
const opened = (text: string) => openManifest(text, [ours.publicKey]);

describe('a signed manifest', () => {
  it('is what was signed', () => {
    expect(opened(signed(JSON.stringify(good)))).toEqual({
      ok: true,
      value: { version: '1.2.0', channel: 'stable', files: [file] },
    });
  });

  it('counts for nobody who knows no key', () => {
    expect(openManifest(signed(JSON.stringify(good)), []).ok).toBe(false);
  });

  it.each([
    ['another kind of text', { ...good, kind: 'something-else' }],
    ['no version', { ...good, version: 'latest' }],
    ['another channel', { ...good, channel: 'nightly' }],
    ['no file', { ...good, files: [] }],
    ['a way out of the folder', { ...good, files: [{ ...file, name: '../evil' }] }],
    ['a hidden file', { ...good, files: [{ ...file, name: '.evil' }] }],
    ['no size', { ...good, files: [{ ...file, size: 0 }] }],
    ['a short hash', { ...good, files: [{ ...file, sha512: 'AAAA' }] }],
    ['more than is known', { ...good, runs: 'rm -rf /' }],
  ])('is not understood with %s', (_, manifest) => {
    expect(opened(signed(JSON.stringify(manifest)))).toEqual({
      ok: false,
      error: 'The update is signed, but this version does not understand its list of files.',
    });
  });

  it('is refused before anything in it is read when one bit is another', () => {
    const text = JSON.stringify(good);
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.integer({ min: 0, max: 6 }), (at, bit) => {
        const changed = String.fromCodePoint((text.codePointAt(at) ?? 0) ^ (1 << bit));
        const manifest = text.slice(0, at) + changed + text.slice(at + 1);
        const { signatures } = JSON.parse(signed(text));
        expect(opened(JSON.stringify({ manifest, signatures }))).toEqual({
          ok: false,
          error: 'The update is not signed with a key of IP Beacon.',
        });
      }),
    );
  });

  it('is a sentence or a manifest, whatever comes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(opened(text)).toEqual({ ok: false, error: expect.stringMatching(/\.$/) });
      }),
    );
  });
});
