import { expect, test } from 'vitest';
import {
  coalesceKeyOf,
  eventRule,
  payloadRules,
} from '../../../../../electron/core/channels/telling-rules.ts';
import { eventFacts, type ToldKind } from '../../../../../shared/domain/told-event.ts';
import { changed, lineBack, lineLost, sourceTrouble } from '../../../../support/open-outbox.ts';

const dayMs = 86_400_000;
const priorityOf = (kind: ToldKind, severity: 'info' | 'critical' = 'info'): number =>
  eventRule(changed('a', { kind, severity })).priority;

test('the end of an outage goes before a new address, that before its begin, and reports go last', () => {
  const kinds = (Object.keys(eventFacts) as ToldKind[]).toSorted(
    (one, other) => priorityOf(other) - priorityOf(one),
  );
  expect(kinds.slice(0, 3)).toEqual(['line-back', 'address-changed', 'egress-set']);
  expect(kinds.slice(-2)).toEqual(['daily-report', 'weekly-report']);
});

test('what is critical goes before the rest, but not before an outage’s end and a new address', () => {
  expect(priorityOf('storage-degraded', 'critical')).toBeGreaterThan(priorityOf('egress-set'));
  for (const kind of Object.keys(eventFacts) as ToldKind[]) {
    if (kind === 'line-back' || kind === 'address-changed') continue;
    expect(priorityOf(kind, 'critical')).toBeLessThan(priorityOf('address-changed'));
  }
});

test('changes are worth telling for a month, the line for a week, reports for a day, tests for an hour', () => {
  expect(eventRule(changed('a')).lifeMs).toBe(30 * dayMs);
  expect(eventRule(lineLost(1)).lifeMs).toBe(7 * dayMs);
  expect(eventRule(changed('a', { kind: 'daily-report' })).lifeMs).toBe(dayMs);
  expect(payloadRules.test.lifeMs).toBe(3_600_000);
});

test('an outage’s end takes the place of its begin, and no change that of another', () => {
  expect(coalesceKeyOf(lineLost(7))).toBe('line:7');
  expect(coalesceKeyOf(lineBack(7))).toBe('line:7');
  expect(coalesceKeyOf(sourceTrouble('ipify'))).toBe('source:ipify');
  expect(coalesceKeyOf(changed('a'))).toBeNull();
});
