import { describe, expect, it } from 'vitest';
import { icns, icnsTypes, ico } from '../../../build/icons/containers.mjs';

const picture = (size: number, text: string) => ({ size, png: Buffer.from(text) });

describe('an ICO', () => {
  it('says of each picture its size, its length and where it begins', () => {
    expect(ico([picture(16, 'small'), picture(256, 'largest')]).toString('latin1')).toBe(
      '\0\0\x01\0\x02\0' +
        '\x10\x10\0\0\x01\0\x20\0\x05\0\0\0\x26\0\0\0' +
        '\0\0\0\0\x01\0\x20\0\x07\0\0\0\x2b\0\0\0' +
        'smalllargest',
    );
  });
});

describe('an ICNS', () => {
  const sizes = [32, 64, 128, 256, 512, 1024];
  const pictures = sizes.map((size) => picture(size, `<${size}>`));

  it('holds a picture of the right size under each type, with lengths that lead to the end', () => {
    const file = icns(pictures);
    const blocks: (readonly [string, string])[] = [];
    expect([file.toString('latin1', 0, 4), file.readUInt32BE(4)]).toEqual(['icns', file.length]);
    for (let at = 8; at < file.length; at += file.readUInt32BE(at + 4)) {
      const end = at + file.readUInt32BE(at + 4);
      blocks.push([file.toString('latin1', at, at + 4), file.toString('latin1', at + 8, end)]);
    }
    expect(blocks).toEqual(icnsTypes.map(([type, size]) => [type, `<${size}>`]));
  });

  it('is not made where a size is missing', () => {
    expect(() => icns(pictures.slice(1))).toThrow('No picture of 32 pixels for ic11');
  });
});
