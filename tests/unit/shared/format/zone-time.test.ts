import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentOfWall, wallTime } from '../../../../shared/format/zone-time.ts';

const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe'];

describe('the clock on the wall', () => {
  it('shows the hour of the zone', () => {
    const at = Date.UTC(2026, 6, 1, 12);
    expect(wallTime(at, 'Europe/Berlin')).toBe(Date.UTC(2026, 6, 1, 14));
    expect(wallTime(at, 'Asia/Kathmandu')).toBe(Date.UTC(2026, 6, 1, 17, 45));
  });

  it('leads back to the moment, unless the hour comes twice', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 2_000_000_000_000 }),
        (zone, at) => {
          const found = momentOfWall(wallTime(at, zone), zone);
          expect(wallTime(found, zone)).toBe(wallTime(at, zone));
          expect(found).toBeLessThanOrEqual(at);
        },
      ),
    );
  });

  it('takes the first of an hour that comes twice', () => {
    // The clocks of Berlin went from 03:00 back to 02:00 at 01:00 UTC.
    expect(momentOfWall(Date.UTC(2025, 9, 26, 2, 30), 'Europe/Berlin')).toBe(
      Date.UTC(2025, 9, 26, 0, 30),
    );
  });

  it('goes on after an hour that is left out', () => {
    expect(momentOfWall(Date.UTC(2026, 2, 29, 2, 30), 'Europe/Berlin')).toBe(
      Date.UTC(2026, 2, 29, 1, 30),
    );
  });
});
