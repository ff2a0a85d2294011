// A week of a bot in a minute or so, with all that can befall it but for what its people do (discord-crowd.ts).

import { createSystemClock } from '../../electron/node/system-clock.ts';
import { subjectsOfTelling } from '../../shared/domain/told-subject.ts';
import { type BotTarget, botTargetSchema } from '../../shared/domain/bot-definition.ts';
import type { BotView } from '../../shared/domain/bot.ts';
import type { OutboxStatus } from '../../shared/domain/outbox.ts';
import type { Snapshot } from '../../shared/domain/snapshot.ts';
import { discordsLimits } from './discord/limits.ts';
import type { Handle } from './discord/people.ts';
import { type DiscordApp, startDiscordApp, until } from './discord-app.ts';
import { createHastyClock } from './hasty-clock.ts';

/** How many times as fast as the real one both sides' clocks run. */
export const weekSpeed = 15;

export interface Week {
  readonly world: DiscordApp;
  /** Where people give their commands. */
  readonly commandChannel: Handle;
  /** Where a status is shown and nothing is told. */
  readonly board: Handle;
  /** Of a level, as the bot's owner has set them up. */
  readonly roleOf: (level: string) => Handle;
  /** What was asked of the bot while it was away; all settled once a day is over. */
  readonly asked: () => Promise<void>;
  /** The sources say nothing and Discord is gone, until the core says that the line is lost; then both come back. */
  readonly outage: () => Promise<void>;
  /** Another address, until it is recorded. */
  readonly move: () => Promise<void>;
  /** Breaks the connection in some way, and waits until it stands again. */
  readonly disturb: (how: () => void) => Promise<void>;
  /** The portal's button, and the new token at the page. */
  readonly resetToken: () => Promise<void>;
  /** Closes the channel of what is told to the bot, and opens it again. @returns why nothing went there meanwhile */
  readonly revokeChannel: () => Promise<string>;
}

const target = (id: string, given: Partial<BotTarget>): BotTarget =>
  botTargetSchema.parse({ id, ...given });

export async function startWeek(): Promise<Week> {
  const hasty = createHastyClock(weekSpeed);
  const world = await startDiscordApp({
    clock: hasty,
    definition: (channel) => ({
      language: 'en',
      targets: [target(channel.id, { tells: { bots: true, starts: true, sources: true } })],
    }),
    discord: {
      // discord.js beats and the people wait by the real clock; every limit is one of the faster clock's.
      clock: { ...hasty, schedule: createSystemClock().schedule },
      maxConcurrency: 1,
      heartbeatIntervalMs: 5_000,
      resumeWindowMs: discordsLimits.resumeWindowMs / weekSpeed,
    },
  });
  const { ask, bot, channel, discord, guild } = world;
  const { applicationId } = bot;
  const commandChannel = discord.addChannel({ guild, name: 'commands' });
  const board = discord.addChannel({ guild, name: 'board' });
  const asked: Promise<unknown>[] = [];
  let moves = 0;

  const view = async (): Promise<BotView> => {
    const [first] = (await ask('discord.bots')) as readonly BotView[];
    if (first === undefined) throw new Error('The bot is gone.');
    return first;
  };
  const snapshot = (): Promise<Snapshot> => ask('snapshot.get') as Promise<Snapshot>;
  const status = (): Promise<OutboxStatus> => ask('outbox.status') as Promise<OutboxStatus>;
  const isState = (type: string) => async (): Promise<boolean> =>
    (await view()).state.type === type;
  const isBack = async (): Promise<boolean> =>
    discord.gateway.connections(applicationId) === 1 && (await isState('ready')());
  const allTold = async (): Promise<void> =>
    until(async () => (await status()).waiting === 0, 30_000);

  const askMeanwhile = (): void => {
    const user = world.people.operator;
    asked.push(discord.interact({ bot, user, guild, channel: commandChannel, command: 'status' }));
  };

  const move = async (): Promise<void> => {
    moves += 1;
    const address = `81.2.70.${moves}`;
    world.setAddress(address);
    await ask('address.check');
    await until(async () => (await snapshot()).families.ipv4.addresses.includes(address), 30_000);
  };

  const { definition } = await view();
  const tells = Object.fromEntries(subjectsOfTelling.map((subject) => [subject, false]));
  const targets = [...definition.targets, target(board.id, { tells, liveStatus: true })];
  await ask('discord.saveBot', { definition: { ...definition, targets } });
  await until(isBack, 30_000);
  await until(
    () => discord.requests.some(({ method, status: code }) => method === 'PUT' && code === 200),
    30_000,
  );
  await ask('address.check');
  await until(async () => (await snapshot()).link.state === 'online');

  return {
    world,
    commandChannel,
    board,
    roleOf: (level) => {
      const role = definition.guilds[0]?.roles.find((one) => one.level === level);
      if (role === undefined) throw new Error(`Nobody has the level "${level}".`);
      return { id: role.id };
    },
    asked: async () => void (await Promise.all(asked.splice(0))),
    outage: async () => {
      const address = (await snapshot()).families.ipv4.addresses[0] ?? null;
      await discord.faults.offline();
      world.setAddress(null);
      askMeanwhile();
      await ask('address.check');
      await until(async () => (await snapshot()).link.state === 'offline', 30_000);
      await until(async () => (await status()).waiting > 0, 30_000);
      await discord.faults.online();
      world.setAddress(address);
      await ask('address.check');
      await until(async () => (await snapshot()).link.state === 'online', 30_000);
      await until(isBack, 30_000);
      await allTold();
    },
    move: async () => {
      await move();
      await allTold();
    },
    disturb: async (how) => {
      const opened = (): number =>
        discord.gatewayLog.filter(({ kind }) => kind === 'ready' || kind === 'resumed').length;
      const before = opened();
      how();
      askMeanwhile();
      await until(() => opened() > before, 30_000);
      await until(isBack, 30_000);
    },
    resetToken: async () => {
      const token = discord.resetToken(bot);
      await until(isState('fatal'), 30_000);
      await move();
      await ask('discord.setToken', { bot: definition.id, token });
      await until(isBack, 30_000);
      await allTold();
    },
    revokeChannel: async () => {
      discord.revokeChannel(channel, bot);
      await move();
      await until(async () => (await status()).disabled.length > 0, 30_000);
      const [disabled] = (await status()).disabled;
      discord.setOverwrites(channel, []);
      await ask('outbox.retry');
      await allTold();
      return disabled?.target === channel.id ? disabled.why : '';
    },
  };
}
