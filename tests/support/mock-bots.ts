import type { Mute } from '../../shared/domain/alerts.ts';
import type { BotCommandLog, BotView } from '../../shared/domain/bot.ts';
import { type BotDefinition, botDefinitionSchema } from '../../shared/domain/bot-definition.ts';
import type { OutboxEntry, OutboxStatus } from '../../shared/domain/outbox.ts';

/** The bots, what they have been asked and what they still have to tell; a test may change it at any time. */
export interface MockBots {
  readonly now: number;
  bots: readonly BotView[];
  mutes: readonly Mute[];
  commandLog: readonly BotCommandLog[];
  outbox: readonly OutboxEntry[];
  status: OutboxStatus;
}

export const cannedGuild = { id: '110000000000000001', name: 'Home' };

export const cannedBot = (given: Partial<BotDefinition> = {}): BotDefinition =>
  botDefinitionSchema.parse({
    id: 'home',
    guilds: [
      {
        id: cannedGuild.id,
        everyone: 'member',
        roles: [{ id: '120000000000000001', level: 'operator' }],
      },
    ],
    targets: [{ id: '130000000000000001' }],
    ...given,
  });

export function createMockBots(now: number): MockBots {
  return {
    now,
    bots: [
      {
        definition: cannedBot(),
        hasToken: true,
        state: { type: 'ready', since: now - 3_600_000 },
        user: { id: '140000000000000001', name: 'Beacon' },
        guilds: [cannedGuild],
        inviteUrl:
          'https://discord.com/oauth2/authorize?client_id=140000000000000001&scope=bot+applications.commands&permissions=274878024704',
        latencyMs: 41,
      },
      {
        definition: cannedBot({ id: 'office', guilds: [], targets: [] }),
        hasToken: true,
        state: { type: 'fatal', since: now - 7_200_000, reason: 'token', closeCode: 4004 },
        user: null,
        guilds: [],
        inviteUrl: null,
        latencyMs: null,
      },
    ],
    mutes: [],
    commandLog: [
      {
        id: 2,
        at: now - 60_000,
        bot: 'home',
        guild: cannedGuild.id,
        channel: '130000000000000001',
        user: '150000000000000001',
        command: '/ip',
        outcome: 'done',
        elapsedMs: 3.2,
        errorId: null,
      },
      {
        id: 1,
        at: now - 120_000,
        bot: 'home',
        guild: cannedGuild.id,
        channel: '130000000000000001',
        user: '150000000000000002',
        command: '/stop',
        outcome: 'denied',
        elapsedMs: 0.8,
        errorId: null,
      },
    ],
    outbox: [
      {
        id: 7,
        channel: 'discord:home',
        target: '130000000000000001',
        kind: 'address-changed',
        state: 'queued',
        stateAt: now - 90_000,
        createdAt: now - 90_000,
        attempts: 1,
        notBefore: now + 30_000,
        lastError: 'Discord asks to wait for 30 s.',
      },
      {
        id: 6,
        channel: 'discord:home',
        target: '130000000000000009',
        kind: 'daily-report',
        state: 'failed',
        stateAt: now - 3_600_000,
        createdAt: now - 3_600_000,
        attempts: 3,
        notBefore: now - 3_600_000,
        lastError: 'The bot may not write there.',
      },
    ],
    status: {
      waiting: 1,
      failed: 1,
      oldestAt: now - 90_000,
      disabled: [
        {
          channel: 'discord:home',
          target: '130000000000000009',
          why: 'The channel is gone, or the bot cannot see it. Choose another one, or let it in again.',
          at: now - 3_600_000,
        },
      ],
    },
  };
}
