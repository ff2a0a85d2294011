import type { Clock, Dispose, InterfaceAddress, Interfaces } from '../ports.ts';

export type WakeReason = 'resume' | 'network';

const beatMs = 5_000;
/** More than scheduling noise, less than any real sleep. */
const jumpMs = 3_000;
/** A beat so late means that the machine stood still although its monotonic clock ran on (Windows). */
const lateMs = 15_000;

/**
 * How far the wall clock ran ahead of the monotonic one: the time a machine slept.
 * A clock set by hand looks the same; the look it starts does no harm.
 */
export const sleptMs = (wallMs: number, monotonicMs: number): number => wallMs - monotonicMs;

export const isSleep = (wallMs: number, monotonicMs: number): boolean =>
  sleptMs(wallMs, monotonicMs) > jumpMs;

/** Watches for a suspend and for new or gone interface addresses, and says so once each. */
export function watchWake(
  clock: Clock,
  interfaces: Interfaces,
  onWake: (reason: WakeReason) => void,
): Dispose {
  let wall = clock.now();
  let monotonic = clock.monotonicMs();
  let network = fingerprint(interfaces.list());
  let cancel: Dispose = () => {};

  const beat = (): void => {
    const monotonicPassed = clock.monotonicMs() - monotonic;
    const resumed = isSleep(clock.now() - wall, monotonicPassed) || monotonicPassed > lateMs;
    const networkNow = fingerprint(interfaces.list());
    const moved = networkNow !== network;
    wall = clock.now();
    monotonic = clock.monotonicMs();
    network = networkNow;
    cancel = clock.schedule(beatMs, beat);
    if (resumed) onWake('resume');
    else if (moved) onWake('network');
  };
  cancel = clock.schedule(beatMs, beat);
  return () => cancel();
}

const fingerprint = (addresses: readonly InterfaceAddress[]): string =>
  addresses
    .filter(({ internal }) => !internal)
    .map(({ interfaceName, address }) => `${interfaceName} ${address}`)
    .sort()
    .join('\n');
