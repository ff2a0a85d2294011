/** Where a value lies, in pixels. */
export type Scale = (value: number) => number;

/** Straight from one span to another; of an empty span everything lies at the start. */
export function linearScale(
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
): Scale {
  const perUnit = to === from ? 0 : (end - start) / (to - from);
  return (value) => start + (value - from) * perUnit;
}

/** The same, but what lies outside is drawn at the edge. */
export function clampedScale(
  domain: readonly [number, number],
  [start, end]: readonly [number, number],
): Scale {
  const scale = linearScale(domain, [start, end]);
  const [least, most] = [Math.min(start, end), Math.max(start, end)];
  return (value) => Math.min(most, Math.max(least, scale(value)));
}
