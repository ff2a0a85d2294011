import type { Look } from '../../electron/core/address/look.ts';
import type { Observation, ObservationErrorCode } from '../../shared/domain/observation.ts';

type Details = Partial<Omit<Observation, 'answer'>>;

const asked = (operator: string, details: Details): Omit<Observation, 'answer'> => ({
  sourceId: `${operator}-${details.method ?? 'http'}`,
  operator,
  method: 'http',
  family: 'ipv4',
  at: 0,
  elapsedMs: 40,
  ...details,
});

/** An operator's good answer. */
export const says = (operator: string, address: string, details: Details = {}): Observation => ({
  ...asked(operator, details),
  answer: { ok: true, value: address },
});

/** An operator's failure. */
export const fails = (
  operator: string,
  code: ObservationErrorCode = 'timeout',
  details: Details = {},
): Observation => ({
  ...asked(operator, details),
  answer: { ok: false, error: { code, detail: '' } },
});

/** A look of 40 ms that ended then on the monotonic clock; its answers arrived then, as on a wall clock from 0. */
export const lookAt = (endedMs: number, observations: readonly Observation[]): Look => ({
  startedMs: endedMs - 40,
  endedMs,
  observations: observations.map((one) => (one.at === 0 ? { ...one, at: endedMs } : one)),
});

/** `a:A b:A c:B d:-` is what four operators said, the last of them nothing. */
export const heard = (text: string): readonly Observation[] =>
  text.split(' ').flatMap((word) => {
    const [operator = '', address = '-'] = word.split(':');
    return [address === '-' ? fails(operator) : says(operator, address)];
  });
