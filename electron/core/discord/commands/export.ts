import { utcText } from '../../../../shared/format/utc-text.ts';
import { exportFormats, type ExportFormat } from '../../../../shared/domain/transfer.ts';
import type { Answer, Call, Command, Completion, CompletionCall } from '../command/command.ts';
import { collectExport, mostExportBytes } from '../commands-parts/collect-export.ts';
import { failureAnswer } from '../commands-parts/failure-answer.ts';
import { matching } from '../commands-parts/matching.ts';
import { maskedCode } from '../commands-parts/masked-text.ts';
import { refusalAnswer } from '../commands-parts/refusal-answer.ts';
import { readSpan, type SpanName, spanOf } from '../commands-parts/spans.ts';

const spans = ['day', 'week', 'month', 'year'] as const satisfies readonly SpanName[];

/** A table of the history as a file, as far as Discord takes it. */
export const exportCommand: Command = {
  name: 'export',
  level: 'admin',
  visibility: 'private',
  cooldownMs: 15_000,
  acknowledge: 'slow',
  options: [
    { name: 'table', type: 'text', isRequired: true, isCompleted: true, max: 64 },
    { name: 'format', type: 'text', choices: exportFormats },
    { name: 'span', type: 'text', choices: ['all', ...spans] },
    { name: 'to', type: 'text', choices: ['here', 'direct'] },
  ],
  run: exportTable,
  complete: completeTable,
};

async function exportTable(call: Call): Promise<Answer> {
  const { words, text } = call;
  const failed = words('bot.export.failed', {});
  const table = text('table')?.trim() ?? '';
  const isDirect = text('to') === 'direct';
  // A file shows everything; in direct messages how much the asker sees is decided there, and the file held back.
  if (!isDirect && call.mask !== 'full') {
    return refusalAnswer(failed, words('bot.export.masked', {}), { outcome: 'denied' });
  }
  const format = exportFormats.find((each) => each === text('format')) ?? 'csv';
  const span = readSpan(text('span'), spans);
  const collected = await collectExport(call, {
    table,
    format,
    span: span === null ? null : spanOf(span, call),
  });
  if (!collected.ok) return failureAnswer(call, failed, collected.error);
  if (collected.value.type === 'tooLarge') {
    return refusalAnswer(
      failed,
      words('bot.export.tooLarge', {
        table: maskedCode(call, table),
        rows: call.format.number(collected.value.rows),
        most: call.format.bytes(mostExportBytes),
      }),
    );
  }
  const { bytes, rows } = collected.value;
  if (rows === 0) return refusalAnswer(failed, words('bot.export.empty', {}));
  return fileAnswer(call, { table, format, span, bytes, rows, isDirect });
}

interface ExportedFile {
  readonly table: string;
  readonly format: ExportFormat;
  readonly span: SpanName | null;
  readonly bytes: Uint8Array;
  readonly rows: number;
  readonly isDirect: boolean;
}

function fileAnswer({ words, format, now }: Call, file: ExportedFile): Answer {
  const { table, bytes, rows, isDirect } = file;
  const day = utcText(now).slice(0, 10);
  return {
    type: 'card',
    isDirect,
    card: {
      tone: 'good',
      title: words('bot.export.title', { table }),
      blocks: [
        {
          type: 'facts',
          facts: [
            { name: words('bot.export.rows', {}), value: format.number(rows) },
            { name: words('bot.export.size', {}), value: format.bytes(bytes.byteLength) },
            { name: words('export.format', {}), value: words(`export.formats.${file.format}`, {}) },
            {
              name: words('export.range', {}),
              value: words(`botCommand.export.choices.${file.span ?? 'all'}`, {}),
            },
          ],
        },
        { type: 'note', text: words('bot.export.note', {}) },
      ],
    },
    files: [{ name: `ip-beacon-${table}-${day}.${file.format}`, bytes }],
  };
}

async function completeTable({
  ask,
  format,
  typedSoFar,
}: CompletionCall): Promise<readonly Completion[]> {
  const tables = await ask('export.tables', {});
  if (!tables.ok) return [];
  return matching(
    tables.value.map(({ name, rows }) => ({
      name: `${name} · ${format.number(rows)}`,
      value: name,
    })),
    typedSoFar,
  );
}
