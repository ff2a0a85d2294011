// Only the rows around what is seen are asked for and stand in the document.

/** The most the contract gives at once. */
export const rowsPerPage = 200;

/** The pages that hold the rows from `first` to `last`, both zero-based and included. */
export function pagesOfRows(first: number, last: number, total: number): readonly number[] {
  const end = Math.min(last, total - 1);
  if (end < 0 || first > end) return [];
  const from = Math.floor(Math.max(0, first) / rowsPerPage);
  const to = Math.floor(end / rowsPerPage);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

export const pageOfRow = (row: number): number => Math.floor(row / rowsPerPage);

/** The row, out of the pages that are there; undefined while its page is on its way. */
export const rowIn = <Row>(
  pages: ReadonlyMap<number, readonly Row[]>,
  row: number,
): Row | undefined => pages.get(pageOfRow(row))?.[row % rowsPerPage];
