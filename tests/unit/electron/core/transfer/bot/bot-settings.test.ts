import { describe, expect, it } from 'vitest';
import { botSettings } from '../../../../../../electron/core/transfer/bot/bot-settings.ts';

const line = (name: string, value: unknown, where = '.env line 1') => ({ where, name, value });

describe('botSettings', () => {
  it('takes the interval and the level of the log over', () => {
    const { wanted } = botSettings([line('CHECK_INTERVAL', ' 30'), line('LOG_LEVEL', 'Warning')]);
    expect(wanted).toEqual([
      { where: '.env line 1, CHECK_INTERVAL', path: 'address.lookSeconds', value: 1_800 },
      { where: '.env line 1, LOG_LEVEL', path: 'log.level', value: 'warn' },
    ]);
  });

  it('lets the later file win, as the bot does', () => {
    const found = botSettings([
      line('CHECK_INTERVAL', '30'),
      line('CHECK_INTERVAL', 15, 'bot_config.json'),
    ]);
    expect(found.wanted.map(({ value }) => value)).toEqual([900]);
    expect(found.refused).toEqual([
      {
        where: '.env line 1, CHECK_INTERVAL',
        why: 'bot_config.json wins over it, as it does for the bot.',
      },
    ]);
  });

  it('never repeats a value that may be secret', () => {
    const found = botSettings([
      line('DISCORD_BOT_TOKEN', 'canary'),
      line('CHANNEL_ID', 'canary'),
      line('CHECK_INTERVAL', 'canary'),
      line('LOG_LEVEL', 'canary'),
      line('MY_SECRET', 'canary'),
    ]);
    expect(JSON.stringify(found)).not.toContain('canary');
    expect(found.hasDiscord).toBe(true);
    expect(found.refused.map(({ why }) => why)).toEqual([
      'It is not a whole number of minutes.',
      'It is not a level of the log that the bot knows.',
      'It is no setting of the bot that IP Beacon knows.',
    ]);
  });

  it.each([
    ['IP_HISTORY_SIZE', 'IP Beacon keeps every change for ever.'],
    ['CACHE_TTL', 'It names a file of the bot.'],
    ['MESSAGE_QUEUE_BATCH_SIZE', 'It is about what the bot says on Discord.'],
    ['CIRCUIT_BREAKER_ENABLED', 'IP Beacon paces its sources by itself.'],
    ['TESTING_MODE', '"ip-beacon check" asks once and ends.'],
  ])('says why %s has no counterpart', (name, why) => {
    expect(botSettings([line(name, '1')]).refused).toEqual([
      { where: `.env line 1, ${name}`, why },
    ]);
  });
});
