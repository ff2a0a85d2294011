// A program with one bot and nothing else, to see that it ends by itself: API, token, when to stop, what after.
// It stops so many milliseconds after the bot is in that state for the first time, or when SIGTERM says so; it tells.

import { createBot } from '../../electron/core/discord/bot/bot.ts';
import { loadDiscord } from '../../electron/core/discord/bot/discord-library.ts';
import { createRandom } from '../../electron/node/random.ts';
import { createSystemClock } from '../../electron/node/system-clock.ts';
import { createMemoryKept } from './memory-kept.ts';
import { silentLog } from './silent-log.ts';

const [, , apiUrl = '', token = '', stopAfterMs = '0', stopsIn = 'ready'] = process.argv;
let isStopping = false;

const stop = (): void => {
  console.log('stop');
  void bot.stop();
};
// Nobody waits for a signal: a process that listens for one ends all the same.
process.once('SIGTERM', stop);

const bot = createBot({
  id: 'home',
  token,
  apiUrl,
  wishes: { readsMessages: false },
  clock: createSystemClock(),
  random: createRandom(),
  log: silentLog,
  kept: createMemoryKept(),
  onInteraction: () => {},
  onMessage: () => {},
  onState: ({ type }) => {
    console.log(type);
    if (type !== stopsIn || isStopping) return;
    isStopping = true;
    setTimeout(stop, Number(stopAfterMs));
  },
});
// Loading cannot be cut short, and is no part of a bot's life.
await loadDiscord();
bot.setPresence({ status: 'online', text: 'online' });
bot.register([{ name: 'ip', description: 'The address' }], { type: 'global' });
bot.start();
