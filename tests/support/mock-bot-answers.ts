import type { BotState, BotView } from '../../shared/domain/bot.ts';
import type { OutboxEntry, OutboxStatus } from '../../shared/domain/outbox.ts';
import type { MockAnswers } from './mock-answer-table.ts';
import type { MockBots } from './mock-bots.ts';
import { MockRefusal } from './mock-refusal.ts';

type BotNames = Extract<
  keyof MockAnswers,
  `discord.${string}` | `alerts.${string}` | `outbox.${string}`
>;

/** With no place given up any more. */
const statusOf = (outbox: readonly OutboxEntry[]): OutboxStatus => ({
  waiting: outbox.filter(({ state }) => state !== 'failed').length,
  failed: outbox.filter(({ state }) => state === 'failed').length,
  oldestAt: outbox[0]?.createdAt ?? null,
  disabled: [],
});

const refusal = (message: string) => new MockRefusal(409, { code: 'refused', message });

/** Answers out of the world of bots. */
export function createMockBotAnswers(world: MockBots): Pick<MockAnswers, BotNames> {
  const change = (id: string | null, changed: (bot: BotView) => BotView): Record<string, never> => {
    world.bots = world.bots.map((bot) =>
      id === null || bot.definition.id === id ? changed(bot) : bot,
    );
    return {};
  };
  const enter = (id: string | null, state: BotState) => change(id, (bot) => ({ ...bot, state }));
  return {
    'discord.bots': () => [...world.bots],
    'discord.checkToken': ({ token }) => {
      if (token === 'wrong') throw refusal('Discord does not know this token.');
      return {
        user: { id: '140000000000000001', name: 'Beacon' },
        applicationId: '140000000000000001',
        inviteUrl: 'https://discord.com/oauth2/authorize?client_id=140000000000000001',
        mayReadMessages: false,
      };
    },
    'discord.guildParts': () => ({
      channels: [
        { id: '130000000000000001', name: 'general', canWrite: true },
        { id: '130000000000000002', name: 'rules', canWrite: false },
      ],
      roles: [{ id: '120000000000000001', name: 'Keepers' }],
    }),
    'discord.saveBot': ({ definition }) => {
      if (world.bots.some((bot) => bot.definition.id === definition.id)) {
        return change(definition.id, (bot) => ({ ...bot, definition }));
      }
      const fresh: BotView = {
        definition,
        hasToken: false,
        state: { type: 'stopped', since: world.now },
        user: null,
        guilds: [],
        inviteUrl: null,
        latencyMs: null,
      };
      world.bots = [...world.bots, fresh];
      return {};
    },
    'discord.setToken': ({ bot, token }) =>
      change(bot, (before) => ({ ...before, hasToken: token !== null })),
    'discord.removeBot': ({ bot }) => {
      world.bots = world.bots.filter(({ definition }) => definition.id !== bot);
      return {};
    },
    'discord.start': ({ bot }) => enter(bot, { type: 'ready', since: world.now }),
    'discord.stop': ({ bot }) => enter(bot, { type: 'stopped', since: world.now }),
    'discord.restart': ({ bot }) =>
      enter(bot, { type: 'connecting', since: world.now, attempt: 1 }),
    'discord.send': ({ bots }) => ({ queued: bots.length }),
    'discord.commandLog': ({ page, pageSize }) => ({
      items: world.commandLog.slice(page * pageSize, (page + 1) * pageSize),
      total: world.commandLog.length,
    }),
    'alerts.mutes': () => [...world.mutes],
    'alerts.mute': ({ subject, until, reason }) => {
      const mute = { subject, until, reason, since: world.now, by: 'owner' };
      world.mutes = [...world.mutes.filter((each) => each.subject !== subject), mute];
      return mute;
    },
    'alerts.unmute': ({ subject }) => {
      const ended = world.mutes.find((each) => each.subject === subject) ?? null;
      world.mutes = world.mutes.filter((each) => each.subject !== subject);
      return { ended };
    },
    'alerts.test': () => ({ queued: 1 }),
    'outbox.status': () => world.status,
    'outbox.page': ({ page, pageSize }) => ({
      items: world.outbox.slice(page * pageSize, (page + 1) * pageSize),
      total: world.outbox.length,
    }),
    'outbox.retry': ({ id }) => {
      const isTried = (entry: OutboxEntry) =>
        entry.state === 'failed' && (id ?? entry.id) === entry.id;
      const retried = world.outbox.filter(isTried).length;
      world.outbox = world.outbox.map((entry) =>
        isTried(entry) ? { ...entry, state: 'queued', lastError: null } : entry,
      );
      world.status = statusOf(world.outbox);
      return { retried };
    },
    'outbox.clear': () => {
      const cleared = world.outbox.length;
      world.outbox = [];
      world.status = statusOf([]);
      return { cleared };
    },
  };
}
