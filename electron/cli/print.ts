import type { Terminal } from './host.ts';

/** One line each on the standard error. */
export function printProblems(terminal: Terminal, problems: readonly string[]): void {
  for (const problem of problems) terminal.error(`${harmless(problem)}\n`);
}

export function printJson(terminal: Terminal, value: unknown): void {
  terminal.out(`${JSON.stringify(value, null, 2)}\n`);
}

/** Foreign text without what a terminal would obey: control and direction characters. */
export const harmless = (text: string): string =>
  text.replaceAll(/[\p{C}\u2028\u2029]/gu, '\uFFFD');

/** Columns side by side, two spaces apart, with nothing behind the last one. */
export function formatTable(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows.reduce<readonly number[]>(
    (widest, row) =>
      Array.from({ length: Math.max(widest.length, row.length) }, (_, column) =>
        Math.max(widest[column] ?? 0, lengthOf(row[column] ?? '')),
      ),
    [],
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - lengthOf(cell)))
      .join('  ')
      .trimEnd(),
  );
}

// oxlint-disable-next-line no-control-regex -- colours take no room
const lengthOf = (cell: string): number => cell.replaceAll(/\u001b\[\d+m/g, '').length;

/** Paints when the terminal wants colours. SGR codes of ECMA-48. */
export const paint = (
  { isColourful }: Pick<Terminal, 'isColourful'>,
  colour: keyof typeof colours,
  text: string,
): string => (isColourful ? `\u001B[${colours[colour]}m${text}\u001B[0m` : text);

const colours = { bold: 1, dim: 2, red: 31, green: 32 } as const;
