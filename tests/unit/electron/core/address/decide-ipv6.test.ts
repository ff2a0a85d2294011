import { describe, expect, it } from 'vitest';
import { identityFor } from '../../../../../electron/core/address/identity.ts';
import { currently, decideAll, wordsFor } from '../../../../support/decide-all.ts';
import { lookAt, says } from '../../../../support/observations.ts';

const here = '2a01:4f8:1:2::1';
const rotated = '2a01:4f8:1:2:a:b:c:d';
const renumbered = '2a01:4f8:1:3::1';

/** Each text is what the operators a, b, c ... said, separated by blanks. */
const said = (ipv6Identity: 'prefix' | 'address', ...texts: readonly string[]) =>
  decideAll(
    texts.map((text, index) =>
      lookAt(
        (index + 1) * 10_000,
        text
          .split(' ')
          .map((address, position) => says(`operator-${position}`, address, { family: 'ipv6' })),
      ),
    ),
    {
      identityOf: identityFor('ipv6', { ipv6Identity, ipv6PrefixLength: 64 }),
      current: currently(here),
    },
  );

describe('an IPv6 address by its prefix', () => {
  it('that rotates inside the prefix is recorded as such, at once, and stays ours since when it was', () => {
    const [step] = said('prefix', `${rotated} ${rotated}`);
    expect(step?.verdict).toMatchObject({
      type: 'change',
      change: { kind: 'within-prefix', before: [here], after: [rotated] },
    });
    expect(step?.decided.current).toEqual({
      addresses: [rotated],
      since: currently(here).since,
      confirmedAt: 10_000,
    });
  });

  it('has not rotated while somebody still states the old one', () =>
    expect(said('prefix', `${rotated} ${rotated} ${here}`).map(wordsFor)).toEqual(['confirmed']));

  it('has not rotated when two operators state two different new ones', () =>
    expect(said('prefix', `${rotated} 2a01:4f8:1:2::7`).map(wordsFor)).toEqual(['confirmed']));

  it('is replaced when the prefix is another one, twice', () =>
    expect(
      said('prefix', `${renumbered} ${renumbered}`, `${renumbered} 2a01:4f8:1:3::9`).map(wordsFor),
    ).toEqual([`candidate ${renumbered}`, `replaced ${here} -> ${renumbered}`]));

  it('is no set when two suffixes of one prefix stand side by side', () =>
    expect(
      said(
        'prefix',
        ...Array.from({ length: 3 }, () => `${here} ${here} ${rotated} ${rotated}`),
      ).map(wordsFor),
    ).toEqual(['confirmed', 'confirmed', 'confirmed']));
});

describe('an IPv6 address by itself, when the owner says so', () => {
  it('is replaced by another one of its prefix', () =>
    expect(said('address', `${rotated} ${rotated}`, `${rotated} ${rotated}`).map(wordsFor)).toEqual(
      [`candidate ${rotated}`, `replaced ${here} -> ${rotated}`],
    ));
});
