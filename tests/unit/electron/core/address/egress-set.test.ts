import { describe, expect, it } from 'vitest';
import { egressMembers } from '../../../../../electron/core/address/egress-set.ts';
import { heard, lookAt } from '../../../../support/observations.ts';

const membersOf = (...looks: readonly string[]): readonly string[] =>
  egressMembers(
    looks.map((text, index) => lookAt(index * 10_000, heard(text))),
    (address) => address,
  )
    .map(({ identity }) => identity)
    .sort();

describe('egressMembers', () => {
  it('are those that two operators each state side by side in two looks', () =>
    expect(membersOf('a:A b:A c:B d:B', 'a:A b:A c:B d:B')).toEqual(['A', 'B']));

  it('may be stated by other operators in each look', () =>
    expect(membersOf('a:A b:B', 'a:B b:A')).toEqual(['A', 'B']));

  it('are none after one look: it may straddle a change', () =>
    expect(membersOf('a:A b:A', 'a:A b:A c:B d:B', 'a:B b:B')).toEqual([]));

  it('are none when one operator alone keeps telling a stale address', () =>
    expect(membersOf('a:A b:A', 'a:A b:B c:B', 'a:A b:B c:B', 'a:A b:B c:B')).toEqual([]));

  it('are none when a source that is always wrong stands beside a real change', () =>
    expect(membersOf('x:X a:A b:A', 'x:X a:A b:A', 'x:X a:B b:B', 'x:X a:B b:B')).toEqual([]));

  it('are none when a stale source stays behind over two real changes', () =>
    expect(
      membersOf('x:A a:A b:A', 'x:A a:B b:B', 'x:A a:B b:B', 'x:A a:C b:C', 'x:A a:C b:C'),
    ).toEqual([]));

  it('leave out a stranger that one operator states beside them', () =>
    expect(membersOf('x:X a:A b:B', 'x:X a:B b:A', 'x:X a:A b:B')).toEqual(['A', 'B']));

  it('are none when each of three operators sees an address of its own: nobody vouches for it', () =>
    expect(membersOf('a:A b:B c:C', 'a:A b:B c:C', 'a:A b:B c:C')).toEqual([]));
});
