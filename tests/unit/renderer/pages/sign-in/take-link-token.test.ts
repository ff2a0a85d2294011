import { describe, expect, it } from 'vitest';
import { takeLinkToken } from '../../../../../renderer/pages/sign-in/take-link-token.ts';

function page(hash: string) {
  const shown: string[] = [];
  return {
    shown,
    location: { hash, pathname: '/sign-in', search: '?a=1' },
    history: {
      state: null,
      replaceState: (_state: unknown, _title: string, url?: string | URL | null) =>
        void shown.push(String(url)),
    },
  };
}

describe('the token of the one-time link', () => {
  it('is taken out of the address bar', () => {
    const linked = page('#abc-123');
    expect(takeLinkToken(linked)).toBe('abc-123');
    expect(linked.shown).toEqual(['/sign-in?a=1']);
  });

  it('is none without a fragment, and nothing is touched', () => {
    const plain = page('');
    expect(takeLinkToken(plain)).toBeNull();
    expect(plain.shown).toEqual([]);
  });
});
