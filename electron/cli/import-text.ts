import type { ImportReport } from '../../shared/domain/transfer.ts';
import { formatTable, harmless } from './print.ts';

/** A report as a table, then what can't come in line by line, then what people have to do. */
export function importText({ origin, items, notes }: ImportReport, isDryRun: boolean): string {
  const head = ['', isDryRun ? 'would come in' : 'came in', 'here already', 'refused'];
  const rows = items.map(({ kind, taken, known, refusedCount }) => [
    kind,
    `${taken}`,
    `${known}`,
    `${refusedCount}`,
  ]);
  const refused = items.flatMap(({ kind, refused: lines, refusedCount }) => {
    const more = refusedCount - lines.length;
    return [
      ...lines.map(({ where, why }) => `${harmless(where)}: ${harmless(why)}`),
      ...(more > 0 ? [`${kind}: and ${more} more.`] : []),
    ];
  });
  return [
    `From: ${origin}`,
    '',
    ...formatTable([head, ...rows]),
    ...paragraph(refused),
    ...paragraph(notes.map(harmless)),
    '',
  ].join('\n');
}

const paragraph = (lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', ...lines];
