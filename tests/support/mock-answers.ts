import { cannedExportPiece } from './canned-transfer.ts';
import type { MockAnswers } from './mock-answer-table.ts';
import { createMockBotAnswers } from './mock-bot-answers.ts';
import { createMockBots } from './mock-bots.ts';
import { chosenOf } from './mock-chosen-changes.ts';
import { createMockDataAnswers } from './mock-data-answers.ts';
import { createMockInsightAnswers } from './mock-insight-answers.ts';
import { createMockLog } from './mock-log-answers.ts';
import { createMockPatternAnswers } from './mock-pattern-answers.ts';
import { createMockProfileAnswers } from './mock-profile-answers.ts';
import { createMockSourceAnswers } from './mock-source-answers.ts';
import type { MockWorld } from './mock-world.ts';

/** Answers out of a world that a test may change at any time. */
export function createMockAnswers(world: MockWorld): MockAnswers {
  return {
    ...createMockDataAnswers(world.data),
    ...createMockPatternAnswers(world),
    ...(world.log ?? createMockLog(world.data.now)).answers,
    ...createMockInsightAnswers(),
    ...createMockProfileAnswers(world),
    ...createMockSourceAnswers(world),
    ...createMockBotAnswers(world.bots ?? createMockBots(world.data.now)),
    'about.get': () => ({
      version: '0.1.0',
      host: world.host ?? 'server',
      configFile: '/home/ada/.config/ip-beacon/config.yaml',
      dataFolder: '/home/ada/.local/share/ip-beacon',
      startedBy: 'service',
      firstStepsDone: world.firstStepsDone,
    }),
    'export.piece': (input) => {
      const chosen = chosenOf(world.history, input).length;
      const tables = world.data.tables.map((table) =>
        table.name === 'changes' ? { ...table, rows: Math.min(table.rows, chosen) } : table,
      );
      return cannedExportPiece(tables, input);
    },
    'snapshot.get': () => world.snapshot,
    'address.check': () => world.snapshot,
    'watch.pause': ({ until }) => {
      const pause = { since: world.data.now, until };
      world.snapshot = { ...world.snapshot, revision: world.snapshot.revision + 1, pause };
      return pause;
    },
    'watch.resume': () => {
      const ended = world.snapshot.pause;
      world.snapshot = { ...world.snapshot, revision: world.snapshot.revision + 1, pause: null };
      return { ended };
    },
  };
}
