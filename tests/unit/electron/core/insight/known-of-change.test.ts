import { describe, expect, it } from 'vitest';
import { createKnownOfChange } from '../../../../../electron/core/insight/known-of-change.ts';
import type { Change } from '../../../../../shared/domain/change.ts';
import type { AddressInsight, KnownThen } from '../../../../../shared/domain/insight.ts';
import type { NatVerdict } from '../../../../../shared/domain/nat.ts';

const insight = (reverseName: string | null): AddressInsight => ({
  address: '81.2.69.142',
  country: 'GB',
  network: null,
  place: null,
  reverseName,
});
const none: NatVerdict = { kind: 'none', routerAddress: '81.2.69.142' };
const double: NatVerdict = { kind: 'double', routerAddress: '192.168.0.2' };
const tunnel = { interfaceName: 'wg0' };

function start(known: KnownThen | null) {
  const change: Change = {
    id: 7,
    family: 'ipv4',
    kind: 'replaced',
    before: ['81.2.69.1'],
    after: ['81.2.69.142'],
    firstSeenAt: 900,
    confirmedAt: 1_000,
    heldMs: 5,
    told: true,
    known,
  };
  const more: KnownThen[] = [];
  const time = { now: 1_000 };
  const onMore = (next: KnownThen): void => void more.push(next);
  return {
    more,
    time,
    ...createKnownOfChange(change, { now: () => time.now, tunnel: () => tunnel, onMore }),
  };
}

describe('what becomes known of a change after it was told', () => {
  it('is added to what was known', () => {
    const { more, insights, nat } = start({ insights: [insight(null)], nat: null, tunnel: null });
    insights([insight('host.example')]);
    nat(none);
    expect(more).toEqual([
      { insights: [insight('host.example')], nat: null, tunnel: null },
      { insights: [insight('host.example')], nat: none, tunnel: null },
    ]);
  });

  it('begins with the tunnel when nothing was known in time', () => {
    const { more, nat } = start(null);
    nat(none);
    expect(more).toEqual([{ insights: [], nat: none, tunnel }]);
  });

  it('is not told when it is nothing new', () => {
    const { more, insights } = start({ insights: [insight(null)], nat: null, tunnel: null });
    insights([insight(null)]);
    expect(more).toEqual([]);
  });

  it('keeps the first verdict about the router', () => {
    const { more, nat } = start(null);
    nat(none);
    nat(double);
    expect(more).toHaveLength(1);
  });

  it('is no longer what was known then two minutes later', () => {
    const { more, insights, nat, time } = start(null);
    time.now = 1_000 + 120_001;
    insights([insight(null)]);
    nat(none);
    expect(more).toEqual([]);
  });
});
