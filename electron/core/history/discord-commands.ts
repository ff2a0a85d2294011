import { type Selectable, sql } from 'kysely';
import { type BotCommandLog, botCommandLogSchema } from '../../../shared/domain/bot.ts';
import type { Database } from '../ports.ts';
import { type HistoryQueries, inTransaction } from './connection.ts';
import type { Tables } from './schema.ts';

/** A year of 270 commands a day. */
const keptCommands = 100_000;

/** What bots were told to do, the newest 100,000. */
export interface DiscordCommandHistory {
  /** In that order, in one transaction. */
  add(entries: readonly Omit<BotCommandLog, 'id'>[]): Promise<void>;
  /** The newest first. @param bot null: of every bot. @param page zero-based */
  page(query: {
    readonly bot: string | null;
    readonly page: number;
    readonly pageSize: number;
  }): Promise<{ readonly items: BotCommandLog[]; readonly total: number }>;
}

type Row = Selectable<Tables['discord_commands']>;

/** Nothing for a row that is none of ours. */
function entryOf(row: Partial<Row>): readonly BotCommandLog[] {
  const parsed = botCommandLogSchema.safeParse({
    id: Number(row.id),
    at: Number(row.at),
    bot: row.bot,
    guild: row.guild_id,
    channel: row.channel_id,
    user: row.user_id,
    command: row.command,
    outcome: row.outcome,
    elapsedMs: Number(row.elapsed_ms),
    errorId: row.error_id,
  });
  return parsed.success ? [parsed.data] : [];
}

export function createDiscordCommandHistory(
  database: Database,
  queries: HistoryQueries,
  kept = keptCommands,
): DiscordCommandHistory {
  const ofBot = (bot: string | null) => {
    const all = queries.selectFrom('discord_commands');
    return bot === null ? all : all.where('bot', '=', bot);
  };
  return {
    add: async (entries) => {
      await inTransaction(database, [
        ...entries.map(({ guild, channel, user, elapsedMs, errorId, ...same }) =>
          queries.insertInto('discord_commands').values({
            // Not the engine's own counting, which every engine spells differently; there is one writer only.
            id: sql<number>`(select coalesce(max(id), 0) + 1 from discord_commands)`,
            ...same,
            guild_id: guild,
            channel_id: channel,
            user_id: user,
            elapsed_ms: elapsedMs,
            error_id: errorId,
          }),
        ),
        queries
          .deleteFrom('discord_commands')
          .where('id', '<=', sql<number>`(select max(id) from discord_commands) - ${kept}`),
      ]);
    },
    page: async ({ bot, page, pageSize }) => {
      const [found, counted] = await inTransaction(database, [
        ofBot(bot)
          .selectAll()
          .orderBy('at', 'desc')
          .orderBy('id', 'desc')
          .limit(pageSize)
          .offset(page * pageSize),
        ofBot(bot).select(({ fn }) => fn.countAll<number>().as('total')),
      ]);
      return {
        items: (found?.rows ?? []).flatMap((row) => entryOf(row as Partial<Row>)),
        total: Number(counted?.rows[0]?.['total'] ?? 0),
      };
    },
  };
}
