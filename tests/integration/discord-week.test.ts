// A week of a bot in a minute or so: fourteen outages, everything that Discord does to a connection, a token that is
// reset, a channel that is closed to it, and five thousand commands.

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SqlValue } from '../../electron/core/ports.ts';
import { levels } from '../../shared/domain/access.ts';
import type { BotCommandLog } from '../../shared/domain/bot.ts';
import { seededNumbers } from '../support/seeded-numbers.ts';
import type { Handle } from '../support/discord/people.ts';
import { until } from '../support/discord-app.ts';
import { createCrowd, type Deed } from '../support/discord-crowd.ts';
import { startWeek, type Week, weekSpeed } from '../support/discord-week.ts';
import { noneLeftOpen } from '../support/open-sockets.ts';

const days = 7;
const commandsADay = 715;
const peopleOfALevel = 6;
const outages = 2 * days;
/** What an outage may cost: the double keeps a session for three minutes, as Discord does for some. */
const otherIdentifies = 12;
const mostGrowthBytes = 10_000_000;
const discordsSendsAMinute = 120;

let week: Week;
const noSocketIsLeft = noneLeftOpen(5_000);
const deeds: Deed[] = [];
/** After each day, of what lives on, in bytes. */
const heaps: number[] = [];
let revoked = '';
const mayAs: string[] = [];

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function settlers({ world, roleOf }: Week): readonly Handle[] {
  const { discord, guild } = world;
  const add = (roles: readonly Handle[]): Handle => {
    const user = discord.addUser('settler');
    discord.addMember(guild, user, roles);
    return user;
  };
  const ofLevels = levels
    .filter((level) => level !== 'owner')
    .flatMap((level) => Array.from({ length: peopleOfALevel }, () => add([roleOf(level)])));
  return [...ofLevels, add([]), add([]), world.people.owner];
}

/** One of the people is given other roles again and again; what the bot lets him do follows at once. */
async function changeRoles({ world, commandChannel, roleOf }: Week): Promise<void> {
  const { ask, bot, discord, guild } = world;
  const user = discord.addUser('mover');
  discord.addMember(guild, user);
  for (const level of ['operator', null, 'member', 'admin'] as const) {
    discord.changeRoles(guild, user, level === null ? [] : [roleOf(level)]);
    const options = [{ name: 'status' }];
    const channel = commandChannel;
    const result = await discord.interact({ bot, user, guild, channel, command: 'queue', options });
    await result.settled();
    const ofUser = async (): Promise<readonly BotCommandLog[]> => {
      const log = (await ask('discord.commandLog', { pageSize: 200 })) as {
        readonly items: readonly BotCommandLog[];
      };
      return log.items.filter((entry) => entry.user === user.id);
    };
    const count = mayAs.length + 1;
    await until(async () => (await ofUser()).length === count);
    mayAs.push(`${level ?? 'nobody'}: ${(await ofUser())[0]?.outcome ?? ''}`);
  }
}

/** What each day brings beside two outages and another address. */
const incidents: readonly ((week: Week) => Promise<void>)[] = [
  async ({ disturb, world: { discord, bot } }) => {
    await disturb(() => discord.gateway.reconnect(bot.applicationId));
    await disturb(() => discord.gateway.close(bot.applicationId, 4_000));
  },
  async ({ disturb, world: { discord, bot } }) => {
    await disturb(() => discord.gateway.invalidSession(bot.applicationId, true));
    await disturb(() => discord.gateway.invalidSession(bot.applicationId, false));
  },
  async ({ disturb, world: { discord, bot } }) => {
    await disturb(() => discord.gateway.dropSockets());
    await disturb(() => discord.gateway.close(bot.applicationId, 4_009));
  },
  ({ resetToken }) => resetToken(),
  async ({ revokeChannel, disturb, world: { discord, bot } }) => {
    revoked = await revokeChannel();
    await disturb(() => discord.gateway.close(bot.applicationId, 4_001));
  },
  async (now) => {
    const { discord } = now.world;
    for (const scope of ['user', 'shared', 'global'] as const) {
      const fault = { kind: 'rateLimited', retryAfterMs: 2_000, scope } as const;
      discord.faults.set({ fault, route: '/channels/:channel/messages', times: 2 });
      discord.faults.set({ fault, route: '/channels/:channel/messages/:message', times: 2 });
    }
    await changeRoles(now);
    await now.move();
  },
  async ({ disturb, world: { discord, bot } }) => {
    await disturb(() => {
      discord.gateway.forgetSessions();
      discord.gateway.dropSockets();
    });
    await disturb(() => discord.gateway.close(bot.applicationId, 4_007));
    await disturb(() => discord.gateway.close(bot.applicationId, 1_001));
  },
];

async function liveThrough(now: Week, random: () => number): Promise<void> {
  const { world, commandChannel } = now;
  const crowd = createCrowd({
    world,
    channel: commandChannel,
    people: settlers(now),
    random,
    speed: weekSpeed,
    atATime: 8,
  });
  for (const incident of incidents) {
    const day = async (): Promise<void> => {
      await now.outage();
      await incident(now);
      await now.move();
      await now.outage();
    };
    const [acted] = await Promise.all([crowd.act(commandsADay), day()]);
    deeds.push(...acted);
    await now.asked();
    world.discord.forget();
    collectGarbage();
    heaps.push(process.memoryUsage().heapUsed);
  }
}

/** What was told, or was to be: a row of the outbox each. */
async function told(): Promise<readonly Readonly<Record<string, SqlValue>>[]> {
  const [read] = await week.world.database.transaction([
    {
      sql: `select outbox.nonce, outbox.state, outbox.target, outbox.superseded_by, events.kind
        from outbox left join events on events.id = outbox.event_id order by outbox.id`,
      parameters: [],
    },
  ]);
  return read?.rows ?? [];
}

const countOf = (values: readonly SqlValue[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...new Set(values)].map((value) => [
      String(value),
      values.filter((other) => other === value).length,
    ]),
  );

beforeAll(async () => {
  week = await startWeek();
  await liveThrough(week, seededNumbers(1));
}, 600_000);
afterAll(async () => {
  await week.world.app.stop();
  await week.world.discord.stop();
});

describe('a week of a bot', () => {
  it('answers everybody within 3 s, as long as Discord reaches it', () => {
    expect(deeds.length).toBeGreaterThanOrEqual(5_000);
    const undisturbed = deeds.filter(({ isUndisturbed }) => isUndisturbed);
    expect(undisturbed.length).toBeGreaterThan(deeds.length * 0.9);
    const late = undisturbed.filter(
      ({ acknowledgedAfterMs, isAnswered }) =>
        !isAnswered || acknowledgedAfterMs === null || acknowledgedAfterMs > 3_000,
    );
    expect(late).toEqual([]);
  });

  it('breaks none of Discord’s rules, and is hardly ever refused', () => {
    expect(week.world.discord.violations).toEqual([]);
    expect(week.world.discord.invalidRequests).toBeLessThanOrEqual(50);
  });

  it('connects as seldom as it can, and says little', () => {
    const { gatewayLog } = week.world.discord;
    const ours = ['identify', 'resume', 'heartbeat', 'presence'];
    const sends = gatewayLog.filter(({ kind }) => ours.includes(kind)).map(({ at }) => at);
    const mostSends = Math.max(
      ...sends.map((from) => sends.filter((at) => at >= from && at < from + 60_000).length),
    );
    expect(mostSends).toBeLessThanOrEqual(discordsSendsAMinute);
    const count = (kind: string): number => gatewayLog.filter((one) => one.kind === kind).length;
    expect(count('identify')).toBeLessThanOrEqual(outages + otherIdentifies);
    // Op 7, op 9 and the codes that leave the session as it was.
    expect(count('resumed')).toBeGreaterThanOrEqual(4);
    expect(gatewayLog).not.toContainEqual(expect.objectContaining({ kind: 'close', code: 4_008 }));
  });

  it('has told everything once', async () => {
    const { channel, discord } = week.world;
    const rows = await told();
    expect(countOf(rows.map(({ state }) => state ?? null))).toEqual({ done: rows.length });
    const arrived = rows.filter(({ superseded_by: over }) => over === null);
    expect(new Set(rows.map(({ target }) => target))).toEqual(new Set([channel.id]));
    const messages = discord.messages(channel.id).map(({ nonce }) => String(nonce));
    expect(countOf(messages)).toEqual(countOf(arrived.map(({ nonce }) => nonce ?? null)));
    expect(countOf(arrived.map(({ kind }) => kind ?? null))).toMatchObject({
      'line-back': outages,
      // One a day, and with the token, the channel and the limits.
      'address-changed': days + 3,
      'bot-back': 1,
    });
  });

  it('has told of its start, as its owner wishes', async () => {
    expect((await told()).map(({ kind }) => kind)).toContain('started');
  });

  it('says which channel is closed to it and why, and goes on there when it is mended', () => {
    expect(revoked).toContain('The bot may not see the channel.');
  });

  it('lets people do what their roles allow at that moment', () => {
    expect(mayAs).toEqual(['operator: done', 'nobody: denied', 'member: denied', 'admin: done']);
  });

  it('shows one status all the week', () => {
    expect(week.world.discord.messages(week.board.id)).toHaveLength(1);
  });

  it('does not grow', () => {
    const [, second = 0] = heaps;
    expect((heaps.at(-1) ?? 0) - second).toBeLessThan(mostGrowthBytes);
  });

  it('is stopped within 2 s, and leaves nothing open', async () => {
    const { app, bot, discord } = week.world;
    const began = performance.now();
    await app.stop();
    expect(performance.now() - began).toBeLessThan(2_000);
    await until(() => discord.gateway.connections(bot.applicationId) === 0, 1_000);
    await discord.stop();
    await noSocketIsLeft();
  });
});
