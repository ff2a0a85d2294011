export interface Cell {
  readonly row: number;
  readonly column: number;
}

export interface Grid {
  readonly rows: number;
  readonly columns: number;
  /** What lies side by side runs from right to left. */
  readonly isRtl: boolean;
  /** Its rows lie side by side. */
  readonly isTurned: boolean;
}

const opposite: Readonly<Record<string, string>> = {
  ArrowLeft: 'ArrowRight',
  ArrowRight: 'ArrowLeft',
};
const turned: Readonly<Record<string, string>> = {
  ArrowLeft: 'ArrowUp',
  ArrowRight: 'ArrowDown',
  ArrowUp: 'ArrowLeft',
  ArrowDown: 'ArrowRight',
};

/** Where a key leads in a grid; null when the key does not move. */
export function nextCell(key: string, { row, column }: Cell, grid: Grid): Cell | null {
  const { rows, columns, isRtl, isTurned } = grid;
  const read = isRtl ? (opposite[key] ?? key) : key;
  const within = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));
  const to = (nextRow: number, nextColumn: number): Cell => ({
    row: within(nextRow, rows),
    column: within(nextColumn, columns),
  });
  switch (isTurned ? (turned[read] ?? read) : read) {
    case 'ArrowRight':
      return to(row, column + 1);
    case 'ArrowLeft':
      return to(row, column - 1);
    case 'ArrowDown':
      return to(row + 1, column);
    case 'ArrowUp':
      return to(row - 1, column);
    case 'Home':
      return to(row, 0);
    case 'End':
      return to(row, columns - 1);
    default:
      return null;
  }
}
