import type { LogRowItem } from './log-rows.ts';

const pageRows = 10;

/** The row that a key leads to from one, past the days; null for other keys. */
export function nextLine(key: string, rows: readonly LogRowItem[], index: number): number | null {
  const lines = rows.flatMap(({ kind }, at) => (kind === 'line' ? [at] : []));
  const place = Math.max(0, lines.indexOf(index));
  const steps: Readonly<Record<string, number>> = {
    ArrowUp: place - 1,
    ArrowDown: place + 1,
    PageUp: place - pageRows,
    PageDown: place + pageRows,
    Home: 0,
    End: lines.length - 1,
  };
  const step = steps[key];
  if (step === undefined) return null;
  return lines[Math.min(lines.length - 1, Math.max(0, step))] ?? null;
}
