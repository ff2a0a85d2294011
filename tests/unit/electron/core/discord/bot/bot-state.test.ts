import fc from 'fast-check';
import { expect, test } from 'vitest';
import { advance, type BotInput } from '../../../../../../electron/core/discord/bot/bot-state.ts';
import type { BotState } from '../../../../../../shared/domain/bot.ts';

const stopped: BotState = { type: 'stopped', since: 0 };
const connecting: BotState = { type: 'connecting', since: 1, attempt: 1 };
const ready: BotState = { type: 'ready', since: 2 };
const broken = { loss: 'broken', closeCode: 1006 } as const;
const closed = { loss: 'closed', closeCode: 4000 } as const;
const degraded: BotState = { type: 'degraded', since: 3, attempt: 1, ...broken };
const fatal: BotState = { type: 'fatal', since: 4, reason: 'token', closeCode: null };
const stopping: BotState = { type: 'stopping', since: 5 };
const end: BotInput = { type: 'end', reason: 'intents', closeCode: 4014 };
const ended: BotState = { type: 'fatal', since: 9, reason: 'intents', closeCode: 4014 };

test.each<[BotState, BotInput, BotState]>([
  [stopped, { type: 'start' }, { type: 'connecting', since: 9, attempt: 1 }],
  [fatal, { type: 'start' }, { type: 'connecting', since: 9, attempt: 1 }],
  [connecting, { type: 'try', attempt: 2 }, { ...connecting, attempt: 2 }],
  [degraded, { type: 'try', attempt: 2 }, { ...degraded, attempt: 2 }],
  [connecting, { type: 'ready' }, { type: 'ready', since: 9 }],
  [degraded, { type: 'ready' }, { type: 'ready', since: 9 }],
  [ready, { type: 'lost', ...broken }, { type: 'degraded', since: 9, attempt: 1, ...broken }],
  [degraded, { type: 'lost', ...closed }, { ...degraded, ...closed }],
  [connecting, end, ended],
  [ready, end, ended],
  [degraded, end, ended],
  [ready, { type: 'stop' }, { type: 'stopping', since: 9 }],
  [fatal, { type: 'stop' }, { type: 'stopping', since: 9 }],
  [stopping, { type: 'stopped' }, { type: 'stopped', since: 9 }],
])('%o, given %o, becomes %o', (state, input, after) => {
  expect(advance(state, input, 9)).toEqual(after);
});

test.each<[BotState, BotInput]>([
  [stopped, { type: 'ready' }],
  [stopped, { type: 'stop' }],
  [stopping, { type: 'ready' }],
  [stopping, { type: 'start' }],
  [fatal, { type: 'ready' }],
  [fatal, { type: 'lost', ...broken }],
  [connecting, { type: 'lost', ...broken }],
  [degraded, { type: 'lost', ...broken }],
  [ready, { type: 'try', attempt: 4 }],
])('%o stays the very same, given %o', (state, input) => {
  expect(advance(state, input, 9)).toBe(state);
});

test('whatever happens, what has been stopped stays so until it is started', () => {
  const inputs = fc.constantFrom<BotInput>(
    { type: 'try', attempt: 3 },
    { type: 'ready' },
    { type: 'lost', ...broken },
    end,
    { type: 'stop' },
    { type: 'stopped' },
  );
  fc.assert(
    fc.property(fc.array(inputs), (list) => {
      const last = list.reduce<BotState>((state, input) => advance(state, input, 9), stopping);
      expect(['stopping', 'stopped']).toContain(last.type);
    }),
  );
});
