/**
 * The round number at or above a value, so that people read an axis at a glance. 1 for what is not above 0.
 * @param parts what counts as round between 1 and 10, upwards
 */
export function roundUp(value: number, parts: readonly number[]): number {
  if (!(value > 0)) return 1;
  const magnitude = 10 ** Math.floor(Math.log10(value));
  const part = parts.find((each) => each * magnitude >= value * (1 - 1e-9)) ?? 10;
  return Number((part * magnitude).toPrecision(6));
}
