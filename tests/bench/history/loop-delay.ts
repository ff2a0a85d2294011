import { closeSync, openSync, readSync } from 'node:fs';
import { percentile } from '../table.ts';

export interface LoopDelay {
  readonly maxMs: number;
  readonly p99Ms: number;
}

const tickMs = 1;

/**
 * How long this thread was blocked while something ran: how late a timer of 1 ms was, less the time in which the
 * thread was ready and the system let others run (so that a busy machine does not count; Linux only).
 */
export async function loopDelayDuring(work: () => Promise<unknown>): Promise<LoopDelay> {
  const waiting = openRunQueueWait();
  const late: number[] = [];
  let before = { at: performance.now(), waitedMs: waiting.readMs() };
  const tick = (): void => {
    const now = { at: performance.now(), waitedMs: waiting.readMs() };
    late.push(Math.max(0, now.at - before.at - tickMs - (now.waitedMs - before.waitedMs)));
    before = now;
  };
  const timer = setInterval(tick, tickMs);
  await work();
  // One tick more, so that what ended last is counted.
  await new Promise((resolve) => setTimeout(resolve, 5));
  clearInterval(timer);
  waiting.close();
  return { maxMs: percentile(late, 1), p99Ms: percentile(late, 0.99) };
}

/** The second number of schedstat: nanoseconds this thread has waited for a processor (proc_pid_schedstat). */
function openRunQueueWait(): { readonly readMs: () => number; readonly close: () => void } {
  try {
    const file = openSync('/proc/thread-self/schedstat', 'r');
    const buffer = Buffer.alloc(128);
    return {
      readMs: () => {
        const length = readSync(file, buffer, 0, buffer.length, 0);
        return Number(buffer.toString('latin1', 0, length).split(' ')[1]) / 1e6;
      },
      close: () => closeSync(file),
    };
  } catch {
    return { readMs: () => 0, close: () => {} };
  }
}
