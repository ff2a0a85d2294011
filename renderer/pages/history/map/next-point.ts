/**
 * Where a key leads among the points of the map; null when the key does not move.
 * @param order the points' numbers, the most changes first
 */
export function nextPoint(key: string, current: number, order: readonly number[]): number | null {
  if (order.length === 0) return null;
  const at = Math.max(0, order.indexOf(current));
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return order[Math.min(order.length - 1, at + 1)] ?? null;
    case 'ArrowLeft':
    case 'ArrowUp':
      return order[Math.max(0, at - 1)] ?? null;
    case 'Home':
      return order[0] ?? null;
    case 'End':
      return order.at(-1) ?? null;
    default:
      return null;
  }
}
