import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { gzipped } from '../../../build/gzip-files.ts';

const text = Buffer.from('a beam over the sea '.repeat(200));

describe('a compressed copy', () => {
  it.each(['main-4f2a91cc.js', 'index.html', 'index.css', 'beacon.svg', 'manifest.webmanifest'])(
    'of %s unpacks to the same, and is the same each time',
    (name) => {
      const small = gzipped(name, text);
      expect(small === null ? null : gunzipSync(small).equals(text)).toBe(true);
      expect(gzipped(name, text)).toEqual(small);
    },
  );

  it.each([
    ['icon-512.png', text],
    ['main-4f2a91cc.js.gz', text],
    ['theme.js', Buffer.from('short')],
    ['random.js', crypto.getRandomValues(Buffer.alloc(4_096))],
  ])('of %s is not made, because it would not pay', (name, content) => {
    expect(gzipped(name, content)).toBeNull();
  });
});
