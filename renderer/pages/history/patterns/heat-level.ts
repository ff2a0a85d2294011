/** How many shades there are beside the one for nothing. */
export const heatLevels = 4;

/** The shade of a count, 0 to `heatLevels`: nothing has one of its own, and the most the strongest. */
export const heatLevel = (count: number, most: number): number =>
  count <= 0 || most <= 0 ? 0 : Math.ceil((Math.min(count, most) / most) * heatLevels);
