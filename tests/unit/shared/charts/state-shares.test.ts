import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stateShares } from '../../../../shared/charts/state-shares.ts';

const none = { upMs: 0, degradedMs: 0, downMs: 0, maintenanceMs: 0, unknownMs: 0 };

describe('the shares of a column', () => {
  it('are those of the time', () =>
    expect(stateShares({ ...none, upMs: 30, degradedMs: 10, unknownMs: 60 }, 0.2)).toEqual({
      down: 0,
      degraded: 0.1,
      maintenance: 0,
      unknown: 0.6,
      up: 0.3,
    }));

  it('give a short outage what it needs to be seen, and the others the rest', () =>
    expect(stateShares({ ...none, upMs: 750, unknownMs: 249, downMs: 1 }, 0.5)).toEqual({
      down: 0.5,
      degraded: 0,
      maintenance: 0,
      unknown: (249 / 999) * 0.5,
      up: (750 / 999) * 0.5,
    }));

  it('are the outage alone where there was nothing else', () =>
    expect(stateShares({ ...none, downMs: 1 }, 0.2)).toMatchObject({ down: 1, up: 0 }));

  it('are nothing of no time', () => expect(stateShares(none, 0.2)).toBeNull());

  it('add up to the whole', () => {
    const ms = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(ms, ms, ms, ms, ms, (upMs, degradedMs, downMs, maintenanceMs, unknownMs) => {
        const times = { upMs, degradedMs, downMs, maintenanceMs, unknownMs };
        const shares = stateShares(times, 0.2);
        const sum = Object.values(shares ?? { up: 1 }).reduce((one, other) => one + other, 0);
        expect(sum).toBeCloseTo(1);
      }),
    );
  });
});
