import type { Bot, World } from '../world.ts';

const dayMs = 24 * 3_600_000;
const windowMs = 5_000;

const since = (world: World, bot: Bot, durationMs: number): readonly number[] =>
  bot.identifies.filter((at) => at > world.clock.now() - durationMs);

/** What is left of the day's IDENTIFYs, and the milliseconds until there are more. */
export function identifiesLeft(
  world: World,
  bot: Bot,
): { readonly remaining: number; readonly reset_after: number } {
  const today = since(world, bot, dayMs);
  return {
    remaining: Math.max(0, world.limits.identifiesADay - today.length),
    reset_after: Math.ceil((today[0] ?? world.clock.now()) + dayMs - world.clock.now()) % dayMs,
  };
}

/** Counts an IDENTIFY. `spent`: none was left today; `too-soon`: more than max_concurrency in 5 s. */
export function takeIdentify(world: World, bot: Bot): 'taken' | 'spent' | 'too-soon' {
  if (identifiesLeft(world, bot).remaining === 0) return 'spent';
  const lately = since(world, bot, windowMs).length;
  bot.identifies.push(world.clock.now());
  return lately >= world.limits.maxConcurrency ? 'too-soon' : 'taken';
}
