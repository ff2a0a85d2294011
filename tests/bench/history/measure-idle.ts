import { setTimeout as sleep } from 'node:timers/promises';
import { type LoopDelay, loopDelayDuring } from './loop-delay.ts';

/** What the other figures of this kind can't be better than: a thread that has nothing to do, on this machine. */
export const measureIdle = (task: { readonly durationMs: number }): Promise<LoopDelay> =>
  loopDelayDuring(() => sleep(task.durationMs));
