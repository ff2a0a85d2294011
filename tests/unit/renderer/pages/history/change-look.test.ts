import { describe, expect, it } from 'vitest';
import { changeLook, insightOf } from '../../../../../renderer/pages/history/change-look.ts';

describe('the look of a change', () => {
  it.each([
    ['first', true, 'first'],
    ['replaced', true, 'moved'],
    ['egress-set', true, 'several'],
    ['within-prefix', false, 'quiet'],
    ['within-prefix', true, 'quiet'],
    ['egress-set', false, 'quiet'],
    ['replaced', false, 'quiet'],
  ] as const)('of kind %s, told: %s, is %s', (kind, told, look) => {
    expect(changeLook({ kind, told })).toBe(look);
  });

  it('has what was known of the address it is named by', () => {
    const insight = (address: string) => ({
      address,
      country: 'AT',
      network: null,
      place: null,
      reverseName: null,
    });
    const known = {
      insights: [insight('203.0.113.2'), insight('203.0.113.1')],
      nat: null,
      tunnel: null,
    };
    expect(insightOf({ after: ['203.0.113.1', '203.0.113.2'], known })).toEqual(
      insight('203.0.113.1'),
    );
    expect(insightOf({ after: ['203.0.113.9'], known })).toBeNull();
    expect(insightOf({ after: ['203.0.113.1'], known: null })).toBeNull();
  });
});
