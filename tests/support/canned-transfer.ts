import type { Output, ParsedInput } from '../../shared/contract/index.ts';
import type { ExportTable, ImportReport } from '../../shared/domain/transfer.ts';

const dayMs = 86_400_000;
const rowsPerPiece = 20;

export const cannedExportTables = (now: number): readonly ExportTable[] => [
  { name: 'changes', rows: 59, from: now - 58 * dayMs, to: now - dayMs },
  { name: 'observations', rows: 4_318, from: now - 2 * dayMs, to: now - 8_000 },
  { name: 'transitions', rows: 212, from: now - 58 * dayMs, to: now - dayMs },
  { name: 'addresses', rows: 61, from: null, to: null },
  { name: 'speed_tests', rows: 0, from: null, to: null },
];

/** Rows that count, in the form that was asked for; the cursor is the number of the next one. */
export function cannedExportPiece(
  tables: readonly ExportTable[],
  { table, format, cursor }: ParsedInput<'export.piece'>,
): Output<'export.piece'> {
  const total = tables.find(({ name }) => name === table)?.rows ?? 0;
  const first = Number(cursor ?? 0);
  const next = Math.min(first + rowsPerPiece, total);
  const rows = Array.from({ length: next - first }, (_, index) => first + index + 1);
  const before = first === 0 ? { csv: 'id\r\n', json: '[', ndjson: '' }[format] : '';
  const text = {
    csv: rows.map((id) => `${id}\r\n`).join(''),
    json: rows.map((id) => `${id === 1 ? '' : ','}{"id":${id}}`).join(''),
    ndjson: rows.map((id) => `{"id":${id}}\n`).join(''),
  }[format];
  const after = next === total && format === 'json' ? ']' : '';
  return {
    text: before + text + after,
    cursor: next === total ? null : String(next),
    done: next,
    total,
  };
}

export const ownImportReport: ImportReport = {
  origin: 'IP Beacon export',
  items: [{ kind: 'changes', taken: 41, known: 18, refused: [], refusedCount: 0 }],
  notes: [],
};

/** Of everything something: what comes in, what is known, what cannot come in. */
export const botImportReport: ImportReport = {
  origin: 'Discord IP Monitor Bot',
  items: [
    { kind: 'changes', taken: 204, known: 3, refused: [], refusedCount: 0 },
    {
      kind: 'address sources',
      taken: 4,
      known: 2,
      refused: [
        {
          where: 'ip_apis.json, entry 5',
          why: 'Its answer is searched for anything that looks like an address; name the field it stands in.',
        },
      ],
      refusedCount: 1,
    },
    {
      kind: 'settings',
      taken: 0,
      known: 0,
      refused: [
        { where: '.env, DISCORD_TOKEN', why: 'Secrets are not taken out of files.' },
        { where: 'bot_config.json, "cogs"', why: 'There is nothing like it here.' },
      ],
      refusedCount: 127,
    },
  ],
  notes: ['Set the Discord token anew: it is a secret and does not come along.'],
};
