// The real core with a real bot, over the double of Discord: what people have, but for Discord and the network.

import { type App, createApp, createLogLines } from '../../electron/core/app.ts';
import type { Clock, Pictures } from '../../electron/core/ports.ts';
import { createRandom } from '../../electron/node/random.ts';
import { createSystemClock } from '../../electron/node/system-clock.ts';
import type { Caller } from '../../shared/domain/audit.ts';
import type { Level } from '../../shared/domain/access.ts';
import { type BotDefinition, botDefinitionSchema } from '../../shared/domain/bot-definition.ts';
import { assertNoViolations } from './discord/assert-no-violations.ts';
import type { BotHandle, Handle } from './discord/people.ts';
import { type Discord, type DiscordOptions, startDiscord } from './discord/server.ts';
import { createLiveSettings } from './live-settings.ts';
import { createMemoryBackupFiles } from './memory-backup-files.ts';
import { createMemoryDatabase, type MemoryDatabase } from './memory-database.ts';
import { createMemoryFiles } from './memory-files.ts';
import { createMemoryInsight } from './memory-insight-ports.ts';
import { createMemoryLog, type MemoryLog } from './memory-log.ts';
import { createMemorySqliteFiles } from './memory-sqlite-files.ts';
import { noTelling } from './no-telling.ts';
import { realWords } from './scripted-call.ts';
import { createSourcePorts, httpOk, refused } from './source-ports.ts';

export interface DiscordApp {
  readonly app: App;
  readonly discord: Discord;
  readonly bot: BotHandle;
  readonly guild: Handle;
  /** Of the bot's one target. */
  readonly channel: Handle;
  /** A person of each level in the guild, and one without any. */
  readonly people: Readonly<Record<Level | 'nobody', Handle>>;
  readonly database: MemoryDatabase;
  readonly log: MemoryLog;
  /** From now on every page shows it; null: nobody answers. */
  readonly setAddress: (address: string | null) => void;
  /** As the owner at the page; throws what was refused. */
  readonly ask: (name: string, input?: object) => Promise<unknown>;
  /** Also fails when a rule of Discord was broken. */
  readonly stop: () => Promise<void>;
}

/** Known to nobody else, in the spelling that sources give. */
export const canary = '81.2.69.142';
const owner: Caller = { who: 'owner', origin: 'page 192.0.2.7' };
/** The bot of these tests. */
export const botId = 'home';

const echoes = ['a', 'b', 'c'].map((id) => ({
  id,
  operator: `${id}.example`,
  kind: 'http-text',
  family: 'ipv4',
  url: `http://${id}.example/`,
}));

export async function startDiscordApp(
  options: {
    readonly definition?: (channel: Handle) => Partial<BotDefinition>;
    readonly discord?: DiscordOptions;
    /** Of the core; the double's is in `discord`. */
    readonly clock?: Clock;
    readonly pictures?: Pictures;
    readonly privilegedIntents?: number;
  } = {},
): Promise<DiscordApp> {
  const discord = await startDiscord({ maxConcurrency: 16, ...options.discord });
  const { bot, guild, channel, people, definition } = settle(discord, options.privilegedIntents);
  const bots = [botDefinitionSchema.parse({ ...definition, ...options.definition?.(channel) })];
  const config = JSON.stringify({
    address: { builtInSources: false, sentinelSeconds: 0, sources: echoes },
    discord: { bots, tokens: { [botId]: bot.token } },
  });
  const clock = options.clock ?? createSystemClock();
  const { settings } = await createLiveSettings(config);
  const database = await createMemoryDatabase();
  const log = createMemoryLog();
  let address: string | null = canary;
  const app = createApp({
    clock,
    random: createRandom(),
    files: createMemoryFiles(),
    log,
    logLines: createLogLines({ startedAt: clock.now() }),
    settings,
    interfaces: { list: () => [] },
    insight: createMemoryInsight().ports,
    pictures: options.pictures ?? noTelling.pictures,
    languages: { wordsOf: (tag) => realWords(tag === 'auto' ? 'en' : tag) },
    discordApi: discord.apiUrl,
    sourcePorts: createSourcePorts({
      http: () => (address === null ? refused : httpOk(`${address}\n`)),
    }),
    openDatabase: async () => ({ ok: true, value: database }),
    backupFiles: createMemoryBackupFiles(() => clock.now(), {
      at: clock.now(),
      version: '1.2.3',
      schemaVersion: 6,
      hasSettings: true,
      hasSecrets: false,
      tables: [],
    }),
    sqliteFiles: createMemorySqliteFiles(),
    about: {
      version: '1.2.3',
      host: 'server',
      configFile: '/config.yaml',
      dataFolder: '/data',
      startedBy: 'person',
    },
  });
  const started = await app.start();
  if (!started.ok) throw new Error(started.error);
  const ask = async (name: string, input: object = {}): Promise<unknown> => {
    const answer = await app.dispatch(name, input, owner);
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value;
  };
  return {
    app,
    discord,
    bot,
    guild,
    channel,
    people,
    database,
    log,
    setAddress: (changed) => {
      address = changed;
    },
    ask,
    stop: async () => {
      await app.stop();
      await discord.stop();
      assertNoViolations(discord);
    },
  };
}

/** A guild with a person of each level: by roles, but for the owner, who owns the application. */
function settle(discord: Discord, privilegedIntents = 0) {
  const owns = discord.addUser('ada');
  const bot = discord.addBot({ name: 'beacon', ownerId: owns.id, privilegedIntents });
  const guild = discord.addGuild({ name: 'Home', bots: [bot], ownerId: owns.id });
  const channel = discord.addChannel({ guild, name: 'general' });
  const withRole = (level: Level) => {
    const role = discord.addRole(guild, { name: level });
    const user = discord.addUser(level);
    discord.addMember(guild, user, [role]);
    return { role, user };
  };
  const member = withRole('member');
  const operator = withRole('operator');
  const admin = withRole('admin');
  const anybody = withRole('everyone');
  const nobody = discord.addUser('stranger');
  discord.addMember(guild, nobody);
  discord.addMember(guild, owns);
  const roles = [
    { id: anybody.role.id, level: 'everyone' },
    { id: member.role.id, level: 'member' },
    { id: operator.role.id, level: 'operator' },
    { id: admin.role.id, level: 'admin' },
  ];
  return {
    bot,
    guild,
    channel,
    people: {
      nobody,
      everyone: anybody.user,
      member: member.user,
      operator: operator.user,
      admin: admin.user,
      owner: owns,
    },
    definition: {
      id: botId,
      registration: 'guilds',
      guilds: [{ id: guild.id, roles }],
      targets: [{ id: channel.id }],
    },
  };
}

/** Asks again and again, until it is so. @param withinMs real ones */
export async function until(isSo: () => boolean | Promise<boolean>, withinMs = 15_000) {
  for (const end = Date.now() + withinMs; Date.now() < end;) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`It was not so within ${withinMs} ms: ${isSo.toString()}`);
}
