import type { Observation, ObservationErrorCode } from '../../shared/domain/observation.ts';

type Asked = Pick<Observation, 'sourceId' | 'operator' | 'method' | 'family' | 'at' | 'elapsedMs'>;

/** One source's good answer. */
export const answered = (asked: Asked, value: string): Observation => ({
  ...asked,
  answer: { ok: true, value },
});

/** One source's failure. */
export const failed = (asked: Asked, code: ObservationErrorCode, detail = ''): Observation => ({
  ...asked,
  answer: { ok: false, error: { code, detail } },
});

/** Three sources of three operators, of which the first two agree on `address`. */
export const twoAgree = (family: Observation['family'], address: string, at: number) => [
  answered(
    {
      sourceId: `echo-${family}`,
      operator: 'echo.example',
      method: 'http',
      family,
      at,
      elapsedMs: 38,
    },
    address,
  ),
  answered(
    {
      sourceId: `stun-${family}`,
      operator: 'stun.example',
      method: 'stun',
      family,
      at: at + 12,
      elapsedMs: 21,
    },
    address,
  ),
  failed(
    {
      sourceId: `trace-${family}`,
      operator: 'trace.example',
      method: 'http',
      family,
      at: at + 90,
      elapsedMs: 112,
    },
    'redirect',
    'HTTP 302 to http://portal.example/login',
  ),
];
