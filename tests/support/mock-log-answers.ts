import { createLogLines, type LogLine } from '../../electron/core/logs/log-lines.ts';
import { cannedLog } from './canned-log.ts';
import type { MockAnswers } from './mock-answer-table.ts';

/** A log that a test writes to, kept as the program keeps it. */
export interface MockLog {
  readonly answers: Pick<MockAnswers, 'logs.page'>;
  readonly write: (line: Partial<LogLine>) => void;
  /** As the program does: its lines count from 1 again. */
  readonly restart: (now: number, lines?: readonly LogLine[]) => void;
}

const linesOf = (startedAt: number, lines: readonly LogLine[]) => {
  const kept = createLogLines({ startedAt });
  for (const line of lines) kept.add(line);
  return kept;
};

export function createMockLog(now: number, lines = cannedLog(540, now)): MockLog {
  let kept = linesOf(now - 36 * 3_600_000, lines);
  return {
    answers: { 'logs.page': (query) => kept.page(query) },
    write: (line) =>
      kept.add({
        at: Date.now(),
        level: 'info',
        part: 'address',
        message: 'address changed',
        details: null,
        ...line,
      }),
    restart: (at, first = []) => {
      kept = linesOf(at, first);
    },
  };
}
