/** The neighbouring values that are there, as first and last index of each run. */
export function runsOf(
  values: readonly (number | null)[],
  first: number,
  last: number,
): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (let index = first; index <= last; index += 1) {
    if (values[index] === null || values[index] === undefined) continue;
    const run = runs.at(-1);
    if (run !== undefined && run[1] === index - 1) run[1] = index;
    else runs.push([index, index]);
  }
  return runs;
}
