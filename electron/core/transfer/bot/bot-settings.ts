// From the bot's .env and bot_config.json to settings. Values are never repeated in a sentence: one is a token.

import type { Refusal } from './bot-changes.ts';

export interface BotSetting {
  /** `.env line 4` */
  readonly where: string;
  /** As in .env: `CHECK_INTERVAL`. */
  readonly name: string;
  readonly value: unknown;
}

export interface WantedSetting {
  readonly where: string;
  readonly path: string;
  readonly value: unknown;
}

export interface BotSettings {
  readonly wanted: readonly WantedSetting[];
  readonly refused: readonly Refusal[];
  /** A token or a channel was found: Discord is set up anew. */
  readonly hasDiscord: boolean;
}

const ownFile = 'It names a file of the bot.';
const ownPace = 'IP Beacon paces its sources by itself.';
const discord = 'It is about what the bot says on Discord.';

/** Why a setting has no counterpart; by name, or by how it begins. */
const withoutCounterpart: readonly (readonly [RegExp, string])[] = [
  [/^IP_HISTORY_SIZE$/, 'IP Beacon keeps every change for ever.'],
  [/^(DB_FILE|IP_FILE|IP_HISTORY_FILE|API_CONFIG_FILE)$|^CACHE_/, ownFile],
  [/^(MESSAGE_QUEUE_|STARTUP_MESSAGE_)/, discord],
  [/^(MAX_RETRIES|RETRY_DELAY|CONCURRENT_API_CHECKS|MAX_CHECKS_PER_PERIOD)$/, ownPace],
  [/^(CIRCUIT_BREAKER_|RATE_LIMIT_|CONNECTION_|READ_TIMEOUT)/, ownPace],
  [/^CUSTOM_APIS_ENABLED$/, 'Each source is switched on and off by itself.'],
  [/^TESTING_MODE$/, '"ip-beacon check" asks once and ends.'],
];
const unknownName = 'It is no setting of the bot that IP Beacon knows.';

const levels: Readonly<Record<string, string>> = {
  DEBUG: 'debug',
  INFO: 'info',
  WARNING: 'warn',
  ERROR: 'error',
  CRITICAL: 'error',
};

/** @param settings of the weakest file first: what comes later wins, as bot_config.json wins over .env */
export function botSettings(settings: readonly BotSetting[]): BotSettings {
  const wanted = new Map<string, WantedSetting>();
  const refused: Refusal[] = [];
  let hasDiscord = false;
  for (const { where, name, value } of settings) {
    const refuse = (why: string): void => void refused.push({ where: `${where}, ${name}`, why });
    const want = (path: string, value: unknown): void => {
      const weaker = wanted.get(path);
      if (weaker !== undefined) {
        refused.push({
          where: weaker.where,
          why: `${where} wins over it, as it does for the bot.`,
        });
      }
      wanted.set(path, { where: `${where}, ${name}`, path, value });
    };
    if (name === 'DISCORD_BOT_TOKEN' || name === 'DISCORD_TOKEN' || name === 'CHANNEL_ID') {
      hasDiscord = true;
    } else if (name === 'CHECK_INTERVAL') {
      const minutes = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
      if (typeof minutes === 'number' && Number.isInteger(minutes)) {
        want('address.lookSeconds', minutes * 60);
      } else refuse('It is not a whole number of minutes.');
    } else if (name === 'LOG_LEVEL') {
      const level = levels[String(value).toUpperCase()];
      if (level === undefined) refuse('It is not a level of the log that the bot knows.');
      else want('log.level', level);
    } else {
      refuse(withoutCounterpart.find(([names]) => names.test(name))?.[1] ?? unknownName);
    }
  }
  return { wanted: [...wanted.values()], refused, hasDiscord };
}

export const discordNote =
  'Discord is set up anew: the token and the channel of the bot were neither taken over nor kept. Stop the bot before IP Beacon uses the same token.';
