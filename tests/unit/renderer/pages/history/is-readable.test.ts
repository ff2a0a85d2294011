import { describe, expect, it } from 'vitest';
import { isReadable } from '../../../../../renderer/pages/history/is-readable.ts';

const heightPx = 900;
const frameMs = 1_000 / 60;

describe('rows that move', () => {
  it('can be read as a hand turns a wheel, up and down', () => {
    expect(isReadable(60, frameMs, heightPx)).toBe(true);
    expect(isReadable(-60, frameMs, heightPx)).toBe(true);
    expect(isReadable(0, frameMs, heightPx)).toBe(true);
  });

  it('cannot when it flicks it, or drags the scrollbar', () => {
    expect(isReadable(240, frameMs, heightPx)).toBe(false);
    expect(isReadable(-240, frameMs, heightPx)).toBe(false);
    expect(isReadable(50_000, frameMs, heightPx)).toBe(false);
  });

  it('are judged by time, not by frames: a slow machine shows as much as a fast one', () => {
    expect(isReadable(240, 4 * frameMs, heightPx)).toBe(true);
  });
});
