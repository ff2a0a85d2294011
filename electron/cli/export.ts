import type { ExportTable } from '../../shared/domain/transfer.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { exportPiece, type ExportRequest, exportTables, openForTransfer } from '../core/app.ts';
import type { Database } from '../core/ports.ts';
import type { CommandContext } from './command.ts';
import { exitCode } from './exit-code.ts';
import { type ExportOutput, openExportOutput } from './export-output.ts';
import { readExportRequest } from './export-request.ts';
import { formatTable, printJson, printProblems } from './print.ts';
import { settingsOf } from './settings-of.ts';

/** One table as text, also beside a running program; without a table's name the list of them. */
export async function exportTable(context: CommandContext): Promise<number> {
  const { terminal, host, folders, environment, options, operands } = context;
  const [table] = operands;
  const request = table === undefined ? null : readExportRequest(table, options);
  if (request !== null && !request.ok) {
    printProblems(terminal, [request.error]);
    return exitCode.usage;
  }
  const loaded = await settingsOf(context);
  if (loaded === null) return exitCode.usage;
  const database = await host.openDatabase(folders, loaded.settings, environment, 'read');
  if (!database.ok) {
    printProblems(terminal, [database.error]);
    return exitCode.failed;
  }
  try {
    const ready = await openForTransfer(database.value, host.clock, false);
    const done = !ready.ok
      ? ready
      : request === null
        ? ok(await listTables(context, database.value))
        : await write(context, database.value, request.value);
    if (!done.ok) printProblems(terminal, [done.error]);
    return done.ok ? exitCode.done : exitCode.failed;
  } finally {
    await database.value.close();
  }
}

async function listTables(
  { terminal, options }: CommandContext,
  database: Database,
): Promise<void> {
  const tables = await exportTables(database);
  if (options.json === true) return printJson(terminal, tables);
  const rows = tables.map(({ name, rows, from, to }: ExportTable) => [
    name,
    `${rows}`,
    momentText(from),
    momentText(to),
  ]);
  for (const line of formatTable([['Table', 'Rows', 'From', 'To'], ...rows])) {
    terminal.out(`${line}\n`);
  }
}

const momentText = (ms: number | null): string => (ms === null ? '' : new Date(ms).toISOString());

/** The failure is a sentence, and then there is no half file. */
async function write(
  context: CommandContext,
  database: Database,
  request: Omit<ExportRequest, 'cursor'>,
): Promise<Result<void>> {
  let output: ExportOutput | null = null;
  try {
    output = await openExportOutput(context.options.output, context.terminal);
    const written = await writePieces(context, database, request, output);
    await (written.ok ? output.finish() : output.abandon());
    return written;
  } catch (error) {
    await output?.abandon();
    return fail(`The export failed: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function writePieces(
  { host, terminal, options }: CommandContext,
  database: Database,
  request: Omit<ExportRequest, 'cursor'>,
  output: ExportOutput,
): Promise<Result<void>> {
  const stopping = new AbortController();
  void host.stopRequested().then(() => stopping.abort());
  // Between the rows of a terminal it would be lost.
  const showsProgress = terminal.isColourful && options.output !== undefined;
  let cursor: string | null = null;
  do {
    const piece = await exportPiece(database, { ...request, cursor });
    if (!piece.ok) return piece;
    if (stopping.signal.aborted) {
      const rest =
        options.output === undefined ? 'what was written is not whole' : 'no file was written';
      return fail(`The export was cancelled; ${rest}.`);
    }
    await output.write(piece.value.text);
    ({ cursor } = piece.value);
    if (showsProgress) {
      terminal.error(`\r${request.table}: ${piece.value.done} of ${piece.value.total} rows`);
    }
  } while (cursor !== null);
  if (showsProgress) terminal.error('\n');
  return ok(undefined);
}
