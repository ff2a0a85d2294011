import { crc32 } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  encodeFrame,
  encodeHeader,
  headerBytes,
  scanSegment,
} from '../../../../../electron/node/history/journal-segment.ts';

const salt = Uint8Array.from({ length: 16 }, (_, index) => index * 7 + 1);
const header = encodeHeader({ firstSequence: 41, salt, isSealed: false });
const payloads = ['first', 'the second one', 'x'].map((text) => Buffer.from(text));
const frames = payloads.map((payload, index) => encodeFrame(salt, 41 + index, payload));
const segment = Buffer.concat([header, ...frames]);
/** Where the header and each frame end. */
const ends = [header, ...frames].map((_, index, all) =>
  all.slice(0, index + 1).reduce((sum, { byteLength }) => sum + byteLength, 0),
);

const scanned = (bytes: Uint8Array) => {
  const { frames: found, end } = scanSegment(bytes);
  return { texts: found.map(({ payload }) => Buffer.from(payload).toString()), end };
};

describe('a segment of the journal', () => {
  it('gives its header and its frames', () => {
    const scan = scanSegment(segment);
    expect(scan.header).toEqual({ firstSequence: 41, salt, isSealed: false });
    expect(scan.frames.map(({ sequence, payload }) => [sequence, Buffer.from(payload)])).toEqual([
      [41, payloads[0]],
      [42, payloads[1]],
      [43, payloads[2]],
    ]);
    expect([scan.goodBytes, scan.end]).toEqual([segment.length, 'clean']);
  });

  it('gives, cut at any byte, every frame that is whole, and calls the rest torn', () => {
    for (let cut = 0; cut < segment.length; cut += 1) {
      const whole = ends.filter((end) => end <= cut).length;
      expect(scanned(segment.subarray(0, cut))).toEqual({
        texts: payloads.slice(0, Math.max(0, whole - 1)).map(String),
        end: ends.includes(cut) ? 'clean' : 'torn',
      });
    }
  });

  it('drops no frame silently, whichever bit of whichever byte is flipped', () => {
    const lastFrame = ends.at(-2) ?? 0;
    for (let at = 0; at < segment.length; at += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        const flipped = Buffer.from(segment);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
        const { texts, end } = scanned(flipped);
        // In the last frame a flip cannot be told from a write cut short; both are said.
        expect(end).toBe(at < lastFrame ? 'damaged' : 'torn');
        expect(texts).toEqual(payloads.slice(0, texts.length).map(String));
      }
    }
  });

  it('takes zeros behind the last frame for room, and no frame', () => {
    const padded = Buffer.concat([segment, Buffer.alloc(4096)]);
    expect(scanned(padded)).toEqual({ texts: payloads.map(String), end: 'clean' });
  });

  it('takes nothing for a frame that belongs to another segment or stands in a blob', () => {
    const foreign = encodeFrame(salt.toReversed(), 44, Buffer.from('foreign'));
    expect(scanned(Buffer.concat([segment, foreign])).end).toBe('torn');
    const inside = encodeFrame(salt, 44, foreign);
    const broken = Buffer.concat([segment, inside.subarray(0, inside.length - 1)]);
    expect(scanned(broken)).toEqual({ texts: payloads.map(String), end: 'torn' });
  });

  it('calls a missing frame damage', () => {
    const [first = Buffer.alloc(0), , third = Buffer.alloc(0)] = frames;
    expect(scanned(Buffer.concat([header, first, third]))).toEqual({
      texts: ['first'],
      end: 'damaged',
    });
  });

  it('tells a later version from damage', () => {
    const later = Buffer.from(header);
    later.writeUInt16LE(2, 16);
    later.writeUInt32LE(crc32(later.subarray(0, headerBytes - 4)), headerBytes - 4);
    expect(scanned(Buffer.concat([later, ...frames]))).toEqual({ texts: [], end: 'newer' });
  });

  it('reads anything without throwing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const scan = scanSegment(Buffer.concat([header, bytes]));
        expect(scan.goodBytes).toBeLessThanOrEqual(headerBytes + bytes.byteLength);
      }),
    );
  });
});
