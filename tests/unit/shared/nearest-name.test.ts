import { describe, expect, it } from 'vitest';
import { nearestName } from '../../../shared/nearest-name.ts';

const names = ['lookSeconds', 'sentinelSeconds', 'sources', 'accept', 'url', 'id'];

describe('nearestName', () => {
  it.each([
    ['lookSecond', 'lookSeconds'],
    ['look_seconds', 'lookSeconds'],
    ['LOOK-SECONDS', 'lookSeconds'],
    ['lokoSeconds', 'lookSeconds'],
    ['source', 'sources'],
    ['acept', 'accept'],
    ['ulr', 'url'],
    ['di', 'id'],
  ])('takes %s for %s', (wrong, meant) => {
    expect(nearestName(wrong, names)).toBe(meant);
  });

  it('suggests nothing when no name is near', () => {
    expect(nearestName('colour', names)).toBeNull();
    expect(nearestName('', names)).toBeNull();
    expect(nearestName('x'.repeat(100_000), names)).toBeNull();
  });

  it('takes the nearest of several near ones', () => {
    expect(nearestName('portss', ['port', 'ports'])).toBe('ports');
  });
});
