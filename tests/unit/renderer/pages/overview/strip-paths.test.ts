import { describe, expect, it } from 'vitest';
import { stripPaths } from '../../../../../renderer/pages/overview/strip-paths.ts';

const at = { start: 0.5, width: 0.1 };

describe('the paths of the strip', () => {
  it('draw up on the base line, down below it, and unknown as a dash on it', () => {
    expect(
      stripPaths([
        { ...at, look: 'up', rise: 1, sink: 0.5 },
        { ...at, look: 'degraded', rise: 0.5, sink: 0 },
        { ...at, look: 'unknown', rise: 0, sink: 0 },
      ]),
    ).toEqual({
      up: 'M481 0h94v44h-94z',
      down: 'M481 44h94v8h-94z',
      degraded: 'M481 22h94v22h-94z',
      unknown: 'M481 41.5h94v2.5h-94z',
      maintenance: '',
    });
  });

  it('keep the narrowest bar visible', () => {
    const narrow = { start: 0, width: 0.0001, look: 'up', rise: 1, sink: 0 } as const;
    expect(stripPaths([narrow]).up).toBe('M1 0h1v44h-1z');
  });
});
