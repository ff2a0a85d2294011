import { setImmediate } from 'node:timers/promises';

/** Long work in short steps. */
export type Steps<Value> = Generator<void, Value, void>;

/** For a thread that nobody waits for. */
export function atOnce<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** For a thread that has more to do: it is free after each step. */
export async function withRests<Value>(steps: Steps<Value>): Promise<Value> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await setImmediate();
  }
}
