import type { SourceView } from '../../shared/domain/source.ts';

const statistics: SourceView['statistics'] = {
  asked: 812,
  answered: 809,
  successRate: 0.996,
  latencyMs: 41,
  lastError: null,
  lastAskedAt: 1_760_000_000_000,
  breaker: 'closed',
};

const source = (own: Partial<SourceView> & Pick<SourceView, 'id' | 'operator'>): SourceView => ({
  kind: 'http-text',
  method: 'http',
  family: 'ipv4',
  target: `https://${own.operator}/ip`,
  minIntervalSeconds: 60,
  termsUrl: `https://${own.operator}/terms`,
  builtIn: true,
  enabled: true,
  statistics,
  ...own,
});

/** One source of each way it can stand: good, resting, switched off, never asked, somebody's own. */
export const cannedSources = (): readonly SourceView[] => [
  source({ id: 'echo-ipv4', operator: 'echo.example' }),
  source({
    id: 'dns-ipv4',
    operator: 'dns.example',
    kind: 'dns',
    method: 'dns',
    target: 'dns://ns1.dns.example/whoami.dns.example',
    termsUrl: null,
    minIntervalSeconds: 10,
    statistics: {
      ...statistics,
      successRate: 0.31,
      breaker: 'open',
      lastError: { code: 'timeout', detail: 'no answer within 2 s' },
    },
  }),
  source({
    id: 'stun-ipv4',
    operator: 'stun.example',
    kind: 'stun',
    method: 'stun',
    target: 'stun://stun.example:3478',
    minIntervalSeconds: 5,
    statistics: { ...statistics, breaker: 'half-open' },
  }),
  source({ id: 'trace-ipv4', operator: 'trace.example', kind: 'http-trace', enabled: false }),
  source({
    id: 'my-echo',
    operator: 'office.example',
    builtIn: false,
    termsUrl: null,
    minIntervalSeconds: 0,
    target:
      'https://a-rather-long-host-name.department.office.example/services/what-is-my-address?format=text',
    statistics: {
      ...statistics,
      asked: 0,
      answered: 0,
      successRate: 0,
      latencyMs: null,
      lastAskedAt: null,
    },
  }),
  source({ id: 'echo-ipv6', operator: 'echo.example', family: 'ipv6' }),
  source({
    id: 'stun-ipv6',
    operator: 'stun.example',
    kind: 'stun',
    method: 'stun',
    family: 'ipv6',
    target: 'stun://stun.example:3478',
  }),
];
