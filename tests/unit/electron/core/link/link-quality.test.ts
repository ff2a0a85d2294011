import { describe, expect, it } from 'vitest';
import { after } from '../../../../support/link-rounds.ts';

const times = (count: number, ...rounds: readonly string[]): readonly string[] =>
  Array.from({ length: count }, () => rounds).flat();
const steady = after(times(40, 'beat a'));
const stateAfter = (...rounds: readonly string[]) => after(rounds, steady, 1_000).state;

describe('a link that works', () => {
  it('is not degraded by a datagram that is lost now and then', () => {
    expect(stateAfter(...times(20, 'beat a!', 'beat a'))).toBe('online');
    expect(stateAfter(...times(20, 'beat a!', 'beat a!', 'beat a', 'beat a', 'beat a'))).toBe(
      'online',
    );
  });

  it('is degraded when more than half of what is asked comes to nothing, for three rounds', () => {
    const bad = times(4, 'beat a!', 'beat a!', 'beat a');
    expect(stateAfter(...bad)).toBe('degraded');
    expect(stateAfter(...times(2, 'beat a!', 'beat a!', 'beat a'))).toBe('online');
  });

  it('is degraded when it answers far later than usual, three times in a row', () => {
    expect(stateAfter('beat a=400', 'beat a=400')).toBe('online');
    expect(stateAfter('beat a=400', 'beat a=400', 'beat a=400')).toBe('degraded');
    // A satellite's usual.
    const far = after(times(40, 'beat a=600'));
    expect(after(times(10, 'beat a=850'), far, 1_000).state).toBe('online');
  });

  it('is not judged by how long pages take, nor by a source it hardly knows', () => {
    expect(stateAfter(...times(10, 'look a@ipv4_http=4000'))).toBe('online');
    expect(stateAfter(...times(10, 'beat b=400'))).toBe('online');
  });

  it('is well again after six good rounds', () => {
    const degraded = times(3, 'beat a=400');
    expect(stateAfter(...degraded, ...times(5, 'beat a'))).toBe('degraded');
    expect(stateAfter(...degraded, ...times(6, 'beat a'))).toBe('online');
  });

  it('gets used to a longer way, in an hour or two', () => {
    expect(stateAfter(...times(200, 'beat a=400'))).toBe('degraded');
    expect(stateAfter(...times(1_500, 'beat a=400'))).toBe('online');
  });

  it('goes offline from degraded, and is online when it is back', () => {
    const degraded = after(times(3, 'beat a=400'), steady, 1_000);
    const offline = after(['beat a!', 'look a!@ipv4_http b!@ipv4_dns', 'beat a!'], degraded, 1_100);
    expect(offline.state).toBe('offline');
    expect(after(['beat a', 'beat a'], offline, 1_200).state).toBe('online');
  });
});
