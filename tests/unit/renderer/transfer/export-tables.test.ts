import { describe, expect, it } from 'vitest';
import { exportTables, type ExportOrder } from '../../../../renderer/transfer/export-tables.ts';
import type { ParsedInput } from '../../../../shared/contract/index.ts';
import { fail, ok } from '../../../../shared/result.ts';
import { cannedExportPiece } from '../../../support/canned-transfer.ts';
import { createMemorySinks } from '../../../support/memory-sinks.ts';
import { createScriptedBridge } from '../../../support/scripted-bridge.ts';

const tables = [
  { name: 'changes', rows: 45, from: 1_000, to: 9_000 },
  { name: 'addresses', rows: 3, from: null, to: null },
];
const order: ExportOrder = {
  tables,
  format: 'json',
  choice: { from: 1_000, to: null },
  at: Date.UTC(2026, 2, 1, 12),
};
const pieces = (_name: string, input: ParsedInput<'export.piece'>) =>
  ok(cannedExportPiece(tables, input));

const never = new AbortController().signal;

describe('an export', () => {
  it('asks piece by piece and saves a file a table, named by table, day and format', async () => {
    const bridge = createScriptedBridge(pieces);
    const { openSink, files, log } = createMemorySinks();
    const result = await exportTables({ bridge, openSink }, order, never, () => {});
    const names = ['ip-beacon-changes-2026-03-01.json', 'ip-beacon-addresses-2026-03-01.json'];
    expect(result).toEqual(ok({ rows: 48, files: names }));
    expect([...files.keys()]).toEqual(names);
    expect(JSON.parse(files.get(names[0] ?? '')?.toString() ?? '')).toHaveLength(45);
    expect(bridge.asked.map(([, input]) => (input as { cursor: unknown }).cursor)).toEqual([
      null,
      '20',
      '40',
      null,
    ]);
    expect(bridge.asked[0]).toEqual([
      'export.piece',
      { table: 'changes', format: 'json', from: 1_000, to: null, cursor: null },
    ]);
    expect(log[0]).toBe(`open ${names[0]} application/json`);
  });

  it('asks for what is chosen only, piece by piece', async () => {
    const bridge = createScriptedBridge(pieces);
    const choice = { text: '81.2', family: 'ipv4', country: 'AT', from: null, to: null } as const;
    const [table] = tables;
    if (table === undefined) throw new Error('A table is canned.');
    await exportTables(
      { bridge, openSink: createMemorySinks().openSink },
      { ...order, tables: [table], choice },
      never,
      () => {},
    );
    expect(bridge.asked).toEqual(
      [null, '20', '40'].map((cursor) => [
        'export.piece',
        { table: 'changes', format: 'json', ...choice, cursor },
      ]),
    );
  });

  it('counts the rows of all tables together, with fewer as soon as the host says so', async () => {
    const bridge = createScriptedBridge((name, input) => {
      const piece = pieces(name, input);
      // The range leaves 40 of the 45.
      return { ...piece, value: { ...piece.value, total: piece.value.total === 45 ? 40 : 3 } };
    });
    const reports: unknown[] = [];
    const report = (progress: unknown): void => void reports.push(progress);
    await exportTables({ bridge, openSink: createMemorySinks().openSink }, order, never, report);
    expect(reports).toEqual([
      { done: 20, total: 43 },
      { done: 40, total: 43 },
      { done: 45, total: 43 },
      { done: 48, total: 43 },
    ]);
  });

  it('leaves no half file when a piece fails, and goes no further', async () => {
    const error = { kind: 'answered', message: 'It failed inside.' };
    const bridge = createScriptedBridge((name, input: ParsedInput<'export.piece'>) =>
      input.cursor === null ? pieces(name, input) : fail(error),
    );
    const { openSink, log } = createMemorySinks();
    const result = await exportTables({ bridge, openSink }, order, never, () => {});
    expect(result).toEqual(fail(error));
    expect(log).toEqual([
      'open ip-beacon-changes-2026-03-01.json application/json',
      'abort ip-beacon-changes-2026-03-01.json',
    ]);
  });

  it('leaves no half file when it is cancelled', async () => {
    const controller = new AbortController();
    const bridge = createScriptedBridge(pieces);
    const { openSink, log } = createMemorySinks();
    const cancelled = exportTables({ bridge, openSink }, order, controller.signal, () =>
      controller.abort(new Error('cancelled')),
    );
    await expect(cancelled).rejects.toThrow('cancelled');
    expect(log.at(-1)).toBe('abort ip-beacon-changes-2026-03-01.json');
  });

  it('ends when nobody wants to say where the file goes', async () => {
    const bridge = createScriptedBridge(pieces);
    const { openSink } = createMemorySinks('ip-beacon-changes-2026-03-01.json');
    expect(await exportTables({ bridge, openSink }, order, never, () => {})).toBeNull();
    expect(bridge.asked).toEqual([]);
  });
});
