import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLines, type LineRow } from '../../../../../electron/core/logs/find-lines.ts';
import { contract } from '../../../../../shared/contract/index.ts';
import type { LogEntry } from '../../../../../shared/domain/log-entry.ts';
import { logLevels } from '../../../../../shared/domain/log-level.ts';

const { input } = contract['logs.page'];

const rowOf = (entries: readonly LogEntry[]): LineRow => ({
  at: (sequence) => {
    const entry = entries.find((each) => each.sequence === sequence);
    if (entry === undefined) throw new Error(`There is no line ${sequence}.`);
    return entry;
  },
  oldest: entries[0]?.sequence ?? 1,
  newest: entries.at(-1)?.sequence ?? 0,
});

/** Lines whose oldest may be gone already. */
const log = fc
  .record({
    gone: fc.integer({ min: 0, max: 5 }),
    lines: fc.array(
      fc.record({
        at: fc.integer({ min: 0, max: 9 }),
        level: fc.constantFrom(...logLevels),
        part: fc.constantFrom('', 'address', 'backup'),
        message: fc.constantFrom('Looked', 'a look failed', 'made'),
        details: fc.constantFrom(null, '{"why":"LOOK"}'),
      }),
      { maxLength: 12 },
    ),
  })
  .map(({ gone, lines }) => lines.map((line, at) => ({ ...line, sequence: gone + at + 1 })));

const filters = {
  level: fc.constantFrom(...logLevels),
  part: fc.constantFrom(null, '', 'address'),
  text: fc.constantFrom('', ' look ', 'LOOK', 'walrus'),
  limit: fc.integer({ min: 1, max: 6 }),
};

const isWanted =
  ({ level, part, text }: { level: string; part: string | null; text: string }) =>
  (entry: LogEntry): boolean =>
    logLevels.findIndex((each) => each === level) <= logLevels.indexOf(entry.level) &&
    (part ?? entry.part) === entry.part &&
    `${entry.message}\n${entry.part}\n${entry.details ?? ''}`
      .toLowerCase()
      .includes(text.trim().toLowerCase());

describe('the lines that a query finds', () => {
  it('are the newest wanted ones nearest before a line, the oldest first', () => {
    const before = fc.option(fc.integer({ min: 1, max: 20 }));
    fc.assert(
      fc.property(log, fc.record({ ...filters, before }), (entries, query) => {
        const wanted = entries.filter(
          (entry) => entry.sequence < (query.before ?? Infinity) && isWanted(query)(entry),
        );
        expect(findLines(rowOf(entries), input.parse(query))).toEqual(wanted.slice(-query.limit));
      }),
    );
  });

  it('are the first wanted ones after a line', () => {
    const after = fc.integer({ min: 0, max: 20 });
    fc.assert(
      fc.property(log, fc.record({ ...filters, after }), (entries, query) => {
        const wanted = entries.filter(
          (entry) => entry.sequence > query.after && isWanted(query)(entry),
        );
        expect(findLines(rowOf(entries), input.parse(query))).toEqual(wanted.slice(0, query.limit));
      }),
    );
  });

  it('are the first wanted ones from a moment on, though the clock was set back since', () => {
    const at = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(log, fc.record({ ...filters, at }), (entries, query) => {
        const begin = entries.findIndex((entry) => entry.at >= query.at);
        const wanted = begin === -1 ? [] : entries.slice(begin).filter(isWanted(query));
        expect(findLines(rowOf(entries), input.parse(query))).toEqual(wanted.slice(0, query.limit));
      }),
    );
  });
});
