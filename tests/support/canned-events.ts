import type { Change } from '../../shared/domain/change.ts';
import type { HistoryEvent } from '../../shared/domain/event.ts';
import type { Outage } from '../../shared/domain/link.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

const change = (id: number, at: number, known: Partial<Change>): HistoryEvent => ({
  type: 'change',
  at,
  change: {
    id,
    family: 'ipv4',
    kind: 'replaced',
    before: ['198.51.100.23'],
    after: ['203.0.113.47'],
    firstSeenAt: at - 12_000,
    confirmedAt: at,
    heldMs: 23 * hourMs,
    told: true,
    known: null,
    ...known,
  },
});

const outage = (startedAt: number, endedAt: number | null): Outage => ({
  startedAt,
  endedAt,
  blame: 'provider',
  evidence: { asked: 12, answered: 0, operators: ['echo.example'], errors: [] },
});

/** Six events, one of every kind that is told, the newest first. */
export function cannedEvents(now: number): readonly HistoryEvent[] {
  const short = outage(now - 66 * minuteMs, now - 63 * minuteMs);
  const long = outage(now - 8.5 * hourMs, now - 7.75 * hourMs);
  return [
    { type: 'outage-ended', at: now - 63 * minuteMs, outage: short },
    { type: 'outage-began', at: now - 66 * minuteMs, outage: short },
    { type: 'outage-ended', at: now - 7.75 * hourMs, outage: long },
    change(59, now - 27 * hourMs, {}),
    change(58, now - 27 * hourMs, {
      family: 'ipv6',
      before: ['2001:db8:1b20:1f00:5d3e:9b21:70ff:2c84'],
      after: ['2001:db8:4a7c:1f00:5d3e:9b21:70ff:2c84'],
    }),
    change(57, now - 51 * hourMs, {
      kind: 'egress-set',
      after: ['198.51.100.23', '198.51.100.24'],
    }),
  ];
}

/** An outage that has not ended. */
export const outageNow = (now: number): HistoryEvent => ({
  type: 'outage-began',
  at: now - 3 * minuteMs,
  outage: outage(now - 3 * minuteMs, null),
});
