import { expect, it } from 'vitest';
import { changeText } from '../../../../../renderer/pages/history/change-text.ts';
import type { ChangeDetail } from '../../../../../shared/domain/change.ts';
import { twoAgree } from '../../../../support/canned-observations.ts';
import { english } from '../../../../support/english.ts';
import { formatOf } from '../../../../support/formats.ts';

const at = Date.UTC(2026, 2, 1, 14, 2);
const insight = (address: string) => ({
  address,
  country: 'AT',
  network: { asn: 64_496, organisation: 'Example Fibre GmbH', kind: 'access' as const },
  place: { city: 'Vienna', latitude: 48.2, longitude: 16.4 },
  reverseName: 'host-1.isp.example',
});
const change: ChangeDetail = {
  id: 7,
  family: 'ipv4',
  kind: 'replaced',
  before: ['198.51.100.23'],
  after: ['203.0.113.47'],
  firstSeenAt: at - 11_000,
  confirmedAt: at,
  heldMs: 3_600_000,
  told: true,
  known: { insights: [insight('203.0.113.47')], nat: null, tunnel: null },
  evidence: twoAgree('ipv4', '203.0.113.47', at),
  previous: null,
  next: null,
};

it('a change as text says what, when in UTC, what was known and who said so', () => {
  expect(changeText(change, at, english(), formatOf()).replaceAll('\u00a0', ' ')).toBe(
    [
      'Your IPv4 address changed from 198.51.100.23 to 203.0.113.47 at 14:02. It held for 1 h.',
      '',
      'First seen: 2026-03-01 14:01:49 UTC',
      'Confirmed: 2026-03-01 14:02:00 UTC',
      '203.0.113.47: Example Fibre GmbH, AS64496, Vienna, Austria and host-1.isp.example',
      '',
      'The answers that confirmed it.',
      'echo.example (HTTP): 203.0.113.47, 2026-03-01 14:02:00 UTC, in 38 ms',
      'stun.example (STUN): 203.0.113.47, 2026-03-01 14:02:00 UTC, in 21 ms',
      'trace.example (HTTP): Redirected elsewhere, which a sign-in page of a network does, 2026-03-01 14:02:00 UTC, in 112 ms',
      '',
    ].join('\n'),
  );
});
