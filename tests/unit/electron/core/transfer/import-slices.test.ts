import { beforeEach, describe, expect, it } from 'vitest';
import type { Clock } from '../../../../../electron/core/ports.ts';
import { fullHistoryAt } from '../../../../support/full-history.ts';
import { importText } from '../../../../support/import-text.ts';
import { type MemoryHistory, openMemoryHistory } from '../../../../support/open-memory-history.ts';
import { readExport } from '../../../../support/read-export.ts';

const at = fullHistoryAt;
const eventsHead = 'kind,severity,subject,thread_key,at,recorded_at,data\n';
const event = (ms: number) => `k,info,s,,${ms},${ms},{}\n`;

describe('a long import', () => {
  let world: MemoryHistory;
  beforeEach(async () => {
    world = await openMemoryHistory();
  });
  const take = (files: Readonly<Record<string, string>>, options = {}) =>
    importText(world.database, files, options);
  const events = () => readExport(world.database, { table: 'events', format: 'csv' });

  it('stops between two slices when it is cancelled, and brings the rest the next time', async () => {
    const rows = Array.from({ length: 1_000 }, (_, index) => event(at + index)).join('');
    const stopping = new AbortController();
    const report = await take(
      { 'e.csv': eventsHead + rows },
      { signal: stopping.signal, report: () => stopping.abort() },
    );
    expect(report.items[0]?.taken).toBe(200);
    expect(report.notes).toEqual([
      'The import was cancelled. Importing again brings the rest, and nothing twice.',
    ]);
    const again = await take({ 'e.csv': eventsHead + rows });
    expect(again.items).toEqual([
      { kind: 'events', taken: 800, known: 200, refused: [], refusedCount: 0 },
    ]);
  });

  it('tells how far it is, in bytes of the files', async () => {
    const seen: (readonly [number, number])[] = [];
    const text = eventsHead + Array.from({ length: 5_000 }, (_, n) => event(at + n)).join('');
    await take(
      { 'e.csv': text },
      { report: (...progress: [number, number]) => seen.push(progress) },
    );
    expect(seen.at(-1)).toEqual([text.length, text.length]);
    expect(seen.length).toBeGreaterThan(3);
    expect(seen.map(([done]) => done)).toEqual(
      seen.map(([done]) => done).toSorted((a, b) => a - b),
    );
  });

  it('lets others have their turn and hears of a cancel, also where no row is good', async () => {
    let ms = 0;
    let turns = 0;
    const stopping = new AbortController();
    const clock: Clock = {
      now: () => at,
      monotonicMs: () => (ms += 1),
      schedule: (_delayMs, run) => {
        turns += 1;
        if (turns === 5) stopping.abort();
        queueMicrotask(run);
        return () => {};
      },
    };
    const { items } = await take(
      { 'e.csv': eventsHead + 'x\n'.repeat(1_000) },
      { clock, signal: stopping.signal },
    );
    expect(turns).toBe(5);
    expect(items[0]?.refusedCount).toBeLessThan(20);
  });

  it('stops with a sentence when the disk is full, and leaves whole slices', async () => {
    const rows = Array.from({ length: 450 }, (_, index) => event(at + index)).join('');
    let slices = 0;
    const failing = take(
      { 'e.csv': eventsHead + rows },
      {
        report: () => {
          slices += 1;
          if (slices === 2) world.database.failWrites('The disk is full.');
        },
      },
    );
    await expect(failing).rejects.toThrow(
      'The import stopped: The disk is full. What had come in stays; import again for the rest, nothing comes in twice.',
    );
    expect((await events()).split('\r\n')).toHaveLength(402);
  });
});
