import type { Clock } from '../../../electron/core/ports.ts';

/** The first moment of Discord's ids (https://discord.com/developers/docs/reference#snowflakes). */
const epochMs = 1_420_070_400_000;

/** Gives ids as Discord does: the moment in the upper bits, each greater than the one before. */
export function createSnowflakes(clock: Clock): () => string {
  let last = 0n;
  return () => {
    const ofNow = BigInt(clock.now() - epochMs) << 22n;
    last = ofNow > last ? ofNow : last + 1n;
    return String(last);
  };
}
