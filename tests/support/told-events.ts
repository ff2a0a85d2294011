import type { Change } from '../../shared/domain/change.ts';
import type { NewToldEvent, Report, ToldEvent, ToldKind } from '../../shared/domain/told-event.ts';
import { networkInsight } from './new-changes.ts';
import { scriptedNow } from './scripted-call.ts';

/** Ours before and after; nobody but who may see all of it may ever read them. */
export const oldAddress = '81.2.69.142';
export const newAddress = '203.0.113.77';
export const otherAddress = '2001:db8:4a7c:1f00::77';
export const newName = 'p203-0-113-77.dip.example.net';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const happened = scriptedNow - 40_000;

export const toldChange: Change = {
  id: 41,
  family: 'ipv4',
  kind: 'replaced',
  before: [oldAddress],
  after: [newAddress],
  firstSeenAt: happened,
  confirmedAt: happened + 10_000,
  heldMs: 23 * hourMs + 51 * minuteMs,
  told: true,
  known: {
    insights: [{ ...networkInsight(newAddress, { city: 'Ulm' }), reverseName: newName }],
    nat: null,
    tunnel: null,
  },
};

const report: Report = {
  from: Date.UTC(2026, 2, 10, 23),
  to: Date.UTC(2026, 2, 11, 23),
  addresses: { ipv4: [newAddress], ipv6: [otherAddress] },
  changes: 2,
  outages: 1,
  longestOutageMs: 12 * minuteMs,
  upMs: 22 * hourMs,
  degradedMs: 48 * minuteMs,
  downMs: 12 * minuteMs,
  latencyMs: { median: 18, p95: 64 },
};

const base = { severity: 'info', threadKey: null, at: happened } as const;

/** One of each kind, as it comes 40 s after it happened. */
export const toldEvents: {
  readonly [Kind in ToldKind]: ToldEvent & { readonly kind: Kind };
} = {
  'address-changed': told({
    ...base,
    kind: 'address-changed',
    subject: 'ipv4',
    threadKey: 'change:41',
    data: { change: toldChange },
  }),
  'egress-set': told({
    ...base,
    kind: 'egress-set',
    subject: 'ipv4',
    data: {
      change: { ...toldChange, id: 42, kind: 'egress-set', after: [oldAddress, newAddress] },
    },
  }),
  flapping: told({
    ...base,
    kind: 'flapping',
    severity: 'warning',
    subject: 'ipv4',
    data: { family: 'ipv4', since: happened },
  }),
  'source-trouble': told({
    ...base,
    kind: 'source-trouble',
    severity: 'warning',
    subject: 'echo-4',
    data: {
      source: 'echo-4',
      operator: 'Example',
      family: 'ipv4',
      error: { code: 'status', detail: `HTTP 500 for ${newAddress}` },
    },
  }),
  'source-recovered': told({
    ...base,
    kind: 'source-recovered',
    subject: 'echo-4',
    data: { source: 'echo-4', operator: 'Example', family: 'ipv4', troubledMs: 3 * hourMs },
  }),
  'line-lost': told({
    ...base,
    kind: 'line-lost',
    severity: 'warning',
    subject: 'link',
    threadKey: 'line:1',
    data: { since: happened, blame: 'router' },
  }),
  'line-back': told({
    ...base,
    kind: 'line-back',
    subject: 'link',
    threadKey: 'line:1',
    data: { since: happened - 12 * minuteMs, downMs: 12 * minuteMs, blame: 'router' },
  }),
  'storage-degraded': told({
    ...base,
    kind: 'storage-degraded',
    severity: 'critical',
    subject: 'history',
    data: { reason: 'No space is left in /home/ada/data.' },
  }),
  'storage-recovered': told({
    ...base,
    kind: 'storage-recovered',
    subject: 'history',
    data: { degradedMs: 5 * minuteMs },
  }),
  'bot-down': told({
    ...base,
    kind: 'bot-down',
    severity: 'critical',
    subject: 'work',
    data: { bot: 'work', reason: 'token' },
  }),
  'bot-back': told({
    ...base,
    kind: 'bot-back',
    subject: 'work',
    data: { bot: 'work', downMs: 8 * minuteMs },
  }),
  started: told({
    ...base,
    kind: 'started',
    subject: 'app',
    data: { version: '1.4.0', previousEndAt: happened - 2 * hourMs },
  }),
  'daily-report': told({ ...base, kind: 'daily-report', subject: 'app', data: report }),
  'weekly-report': told({ ...base, kind: 'weekly-report', subject: 'app', data: report }),
};

function told<Event extends NewToldEvent>(
  event: Event,
): Event & { readonly id: number; readonly recordedAt: number } {
  return { ...event, id: 7, recordedAt: happened + 10_000 };
}
