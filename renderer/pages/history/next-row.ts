/**
 * Where a key leads from a row; null when the key does not move.
 * @param rowsInView how far Page Up and Page Down go
 */
export function nextRow(
  key: string,
  row: number,
  total: number,
  rowsInView: number,
): number | null {
  const within = (wanted: number): number => Math.max(0, Math.min(total - 1, wanted));
  switch (key) {
    case 'ArrowDown':
      return within(row + 1);
    case 'ArrowUp':
      return within(row - 1);
    case 'PageDown':
      return within(row + Math.max(1, rowsInView));
    case 'PageUp':
      return within(row - Math.max(1, rowsInView));
    case 'Home':
      return 0;
    case 'End':
      return total - 1;
    default:
      return null;
  }
}
