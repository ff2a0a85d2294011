import type { CheckReport, FamilyReport } from '../core/app.ts';

/** What `check --json` prints; scripts rely on its shape. */
export const checkJson = ({ ipv4, ipv6, ms }: CheckReport): unknown => ({
  ipv4: familyJson(ipv4),
  ipv6: familyJson(ipv6),
  ms: Math.round(ms),
});

const familyJson = ({ state, addresses, evidence }: FamilyReport): unknown => ({
  state,
  address: addresses[0] ?? null,
  ...(state === 'egress-set' ? { addresses } : {}),
  evidence: evidence.map(({ sourceId, operator, method, answer, elapsedMs }) => ({
    source: sourceId,
    operator,
    method,
    ...(answer.ok
      ? { address: answer.value }
      : { error: answer.error.code, detail: answer.error.detail }),
    ms: Math.round(elapsedMs),
  })),
});
