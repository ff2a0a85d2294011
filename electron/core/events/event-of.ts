// What is found out, as events: facts, a thread, and how much it matters.

import { assertNever } from '../../../shared/assert-never.ts';
import type { Change } from '../../../shared/domain/change.ts';
import type { NewToldEvent } from '../../../shared/domain/told-event.ts';
import type { Sign } from './signs.ts';

/** Null: nothing to be told. */
export function eventOfSign(sign: Sign): NewToldEvent | null {
  switch (sign.type) {
    case 'line-lost': {
      const { since } = sign;
      return {
        kind: 'line-lost',
        // Not critical: it is told when the line is there again, and with its end; both wait for a quiet night's end.
        severity: 'warning',
        subject: 'link',
        threadKey: `line:${since}`,
        at: since,
        data: { since, blame: null },
      };
    }
    case 'line-back': {
      const { at, since, downMs } = sign;
      return {
        kind: 'line-back',
        severity: 'info',
        subject: 'link',
        threadKey: `line:${since}`,
        at,
        data: { since, downMs, blame: null },
      };
    }
    case 'flapping': {
      const { family, since } = sign;
      return {
        kind: 'flapping',
        severity: 'warning',
        subject: family,
        threadKey: `flapping:${family}:${since}`,
        at: since,
        data: { family, since },
      };
    }
    case 'steady':
      return null;
    case 'storage-degraded': {
      const { at, reason } = sign;
      return {
        kind: 'storage-degraded',
        severity: 'critical',
        subject: 'history',
        threadKey: `storage:${at}`,
        at,
        data: { reason },
      };
    }
    case 'storage-recovered': {
      const { at, since, degradedMs } = sign;
      return {
        kind: 'storage-recovered',
        severity: 'info',
        subject: 'history',
        threadKey: `storage:${since}`,
        at,
        data: { degradedMs },
      };
    }
    default:
      return assertNever(sign);
  }
}

/**
 * Null for what is recorded only, and for the first address ever: nothing has changed by it.
 * @param isFlapping the change back, by which the address began to flap, is told as flapping
 */
export function eventOfChange(change: Change, isFlapping: boolean): NewToldEvent | null {
  const { kind, family, firstSeenAt } = change;
  if (!change.told || kind === 'first' || kind === 'within-prefix') return null;
  if (kind === 'replaced' && isFlapping) return null;
  return {
    kind: kind === 'replaced' ? 'address-changed' : 'egress-set',
    severity: 'info',
    subject: family,
    threadKey: changeThread(change),
    at: firstSeenAt,
    data: { change },
  };
}

/** One that could not be written down has no number. */
const changeThread = ({ id, family, firstSeenAt }: Change): string =>
  id === 0 ? `change:${family}:${firstSeenAt}` : `change:${id}`;
