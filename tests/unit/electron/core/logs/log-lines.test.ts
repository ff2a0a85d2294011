import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createLogLines,
  type LogLine,
  type LogLines,
} from '../../../../../electron/core/logs/log-lines.ts';
import { contract, type Input, type Output } from '../../../../../shared/contract/index.ts';

const line = (message: string, rest: Partial<LogLine> = {}): LogLine => ({
  at: 1_000,
  level: 'info',
  part: 'address',
  message,
  details: null,
  ...rest,
});
const ask = (lines: LogLines, query: Input<'logs.page'> = {}): Output<'logs.page'> =>
  lines.page(contract['logs.page'].input.parse(query));
const messages = (lines: LogLines, query: Input<'logs.page'> = {}): readonly string[] =>
  ask(lines, query).entries.map(({ message }) => message);
const withLines = (count: number, options: { maxLines?: number; maxBytes?: number } = {}) => {
  const lines = createLogLines({ startedAt: 500, ...options });
  for (let index = 1; index <= count; index += 1) lines.add(line(`line ${index}`, { at: index }));
  return lines;
};

describe('the lines of the log in memory', () => {
  it('are none before the first', () => {
    const empty = { entries: [], parts: [], newest: 0, startedAt: 500 };
    expect(ask(withLines(0))).toEqual(empty);
    expect(ask(withLines(0), { at: 7, after: 3, before: 9 })).toEqual(empty);
  });

  it('carry a number each, with what has been written and by which parts', () => {
    const lines = createLogLines({ startedAt: 500 });
    lines.add(line('Started.', { part: '' }));
    lines.add(line('Slow.', { part: 'history', level: 'warn', details: '{"ms":700}' }));
    lines.add(line('Answered.'));
    expect(ask(lines, { level: 'warn' })).toEqual({
      entries: [
        {
          sequence: 2,
          at: 1_000,
          level: 'warn',
          part: 'history',
          message: 'Slow.',
          details: '{"ms":700}',
        },
      ],
      parts: ['', 'address', 'history'],
      newest: 3,
      startedAt: 500,
    });
  });

  it('are the newest ones, the oldest first', () => {
    expect(messages(withLines(9), { limit: 2 })).toEqual(['line 8', 'line 9']);
  });

  it('go on after a line, and end before one', () => {
    const lines = withLines(9);
    expect(messages(lines, { after: 3, limit: 2 })).toEqual(['line 4', 'line 5']);
    expect(messages(lines, { after: 9 })).toEqual([]);
    expect(messages(lines, { before: 3, limit: 5 })).toEqual(['line 1', 'line 2']);
    expect(messages(lines, { after: 3, before: 6 })).toEqual(['line 4', 'line 5']);
  });

  it('begin at a moment, even if the clock was set back later', () => {
    const lines = withLines(5);
    lines.add(line('set back', { at: 2 }));
    expect(messages(lines, { at: 4 })).toEqual(['line 4', 'line 5', 'set back']);
    expect(messages(lines, { at: 99 })).toEqual([]);
  });

  it('are found by level, part and text, in whatever case, also in the details', () => {
    const lines = createLogLines({ startedAt: 0 });
    lines.add(line('All is well.', { level: 'debug' }));
    lines.add(line('Slow.', { part: 'history', details: '{"table":"Changes"}' }));
    lines.add(line('Slow Source.'));
    expect(messages(lines)).toEqual(['Slow.', 'Slow Source.']);
    expect(messages(lines, { level: 'debug' })).toHaveLength(3);
    expect(messages(lines, { part: 'history' })).toEqual(['Slow.']);
    expect(messages(lines, { text: ' sLOW s' })).toEqual(['Slow Source.']);
    expect(messages(lines, { text: 'changes' })).toEqual(['Slow.']);
    expect(messages(lines, { text: 'HISTORY' })).toEqual(['Slow.']);
    expect(messages(lines, { text: 'nothing' })).toEqual([]);
  });

  it('lose the oldest when there are too many, and count on', () => {
    const lines = withLines(7, { maxLines: 3 });
    expect(messages(lines, { after: 0 })).toEqual(['line 5', 'line 6', 'line 7']);
    expect(ask(lines).entries.map(({ sequence }) => sequence)).toEqual([5, 6, 7]);
    expect(ask(lines).newest).toBe(7);
  });

  it('never take much more memory than they may, but keep the newest', () => {
    const lines = createLogLines({ startedAt: 0, maxBytes: 5_000 });
    for (let index = 0; index < 50; index += 1) lines.add(line('x'.repeat(1_000)));
    expect(ask(lines).entries).toHaveLength(4);
    lines.add(line('y'.repeat(9_000)));
    expect(ask(lines).entries).toHaveLength(1);
  });

  it('are always a row without gaps that ends with the newest', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 60 }),
        fc.integer({ min: 1, max: 8 }),
        (lengths, maxLines) => {
          const lines = createLogLines({ startedAt: 0, maxLines, maxBytes: 1_200 });
          for (const length of lengths) lines.add(line('x'.repeat(length)));
          const kept = ask(lines, { limit: 500 }).entries;
          expect(kept.length).toBeLessThanOrEqual(maxLines);
          expect(kept.length).toBeGreaterThanOrEqual(Math.min(lengths.length, 1));
          kept.forEach(({ sequence, message }, index) => {
            expect(sequence).toBe(lengths.length - kept.length + index + 1);
            expect(message).toHaveLength(lengths[sequence - 1] ?? -1);
          });
        },
      ),
    );
  });
});
