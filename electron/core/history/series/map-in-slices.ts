import type { Clock } from '../../ports.ts';

/** Then others get their turn: the main thread is never held for 5 ms. */
const sliceMs = 2;

/** The work for 0, 1 and so on up to `count`, with pauses between. */
export async function mapInSlices<Value>(
  clock: Clock,
  count: number,
  work: (index: number) => Value,
): Promise<Value[]> {
  const values: Value[] = [];
  let since = clock.monotonicMs();
  for (let index = 0; index < count; index += 1) {
    values.push(work(index));
    if (clock.monotonicMs() - since < sliceMs) continue;
    await new Promise<void>((resolve) => clock.schedule(0, resolve));
    since = clock.monotonicMs();
  }
  return values;
}
