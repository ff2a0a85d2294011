import { describe, expect, it } from 'vitest';
import { headlineOf } from '../../../../../renderer/pages/overview/headline.ts';
import { linkStates, unknownLink } from '../../../../../shared/domain/link.ts';

describe('what is said first', () => {
  it.each(linkStates.filter((state) => state !== 'offline'))(
    'is the address while the line is %s',
    (state) => {
      expect(headlineOf('candidate', { ...unknownLink, state }, false)).toBe('candidate');
    },
  );

  it('is that the line is down, whatever is known of the addresses', () => {
    expect(headlineOf('confirmed', { ...unknownLink, state: 'offline' }, false)).toBe('offline');
  });

  it('is that it is paused, whatever was last known of the line', () => {
    expect(headlineOf('paused', { ...unknownLink, state: 'offline' }, false)).toBe('paused');
    expect(headlineOf('paused', unknownLink, true)).toBe('stale');
  });

  it('is that nothing can be said of now, without a connection', () => {
    expect(headlineOf('confirmed', { ...unknownLink, state: 'offline' }, true)).toBe('stale');
  });
});
