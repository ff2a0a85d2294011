import type { Clock, Dispose, InterfaceAddress, Interfaces, Power } from '../ports.ts';

export type WakeReason = 'resume' | 'network';

const beatMs = 5_000;
/** More than scheduling noise, less than any real sleep. */
const jumpMs = 3_000;
/**
 * Longer than a beat or a look can take: the machine stood still although its monotonic clock ran on (Windows).
 */
const lateMs = 15_000;

/**
 * Whether a machine slept while that much passed on its two clocks, over a beat or a look: the wall clock ran
 * ahead of the monotonic one, or far too much passed on both. A clock set by hand looks the same; the look it
 * starts does no harm.
 */
export const isSleep = (wallMs: number, monotonicMs: number): boolean =>
  wallMs - monotonicMs > jumpMs || monotonicMs > lateMs;

/**
 * Watches for a suspend and for new or gone interface addresses, and says so once each: at once where the system tells
 * of a resume, else by the next beat.
 */
export function watchWake(
  clock: Clock,
  interfaces: Interfaces,
  onWake: (reason: WakeReason) => void,
  power: Pick<Power, 'onResume'> = neverTold,
): Dispose {
  let wall = clock.now();
  let monotonic = clock.monotonicMs();
  let network = fingerprint(interfaces.list());
  let cancel: Dispose = () => {};

  const beat = (isTold = false): void => {
    cancel();
    const resumed = isTold || isSleep(clock.now() - wall, clock.monotonicMs() - monotonic);
    const networkNow = fingerprint(interfaces.list());
    const moved = networkNow !== network;
    wall = clock.now();
    monotonic = clock.monotonicMs();
    network = networkNow;
    cancel = clock.schedule(beatMs, () => beat());
    if (resumed) onWake('resume');
    else if (moved) onWake('network');
  };
  cancel = clock.schedule(beatMs, () => beat());
  const forget = power.onResume(() => beat(true));
  return () => {
    forget();
    cancel();
  };
}

const neverTold = { onResume: () => () => {} };

/** Link-local addresses lead nowhere, and containers bring and take them all day. */
const fingerprint = (addresses: readonly InterfaceAddress[]): string =>
  addresses
    .filter(({ internal, address }) => !internal && !/^(?:fe80:|169\.254\.)/i.test(address))
    .map(({ interfaceName, address }) => `${interfaceName} ${address}`)
    .sort()
    .join('\n');
