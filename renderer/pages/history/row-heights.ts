/** From this width on a row is a line of a table; below it, it is a card. */
export const tableLayout = '(min-width: 56rem)';

/**
 * How tall a row is, in rem, and as tall it is drawn (change-row.tsx): the scrollbar is right before a row was ever
 * seen. A row that needs more, with the reader's own spacing of text, is measured.
 */
export const rowRem = { line: 4.25, card: 8.75 } as const;
