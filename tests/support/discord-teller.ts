// A program that tells 30 changes in each of four channels of Discord until it is killed or all are told: then it
// writes `done`. REST alone: what is told needs no gateway. Arguments: data folder, worker file, and the rest as JSON.

import { createBotRest } from '../../electron/core/discord/bot/bot-rest.ts';
import { createDiscordChannel } from '../../electron/core/discord/telling/discord-channel.ts';
import type { Channel } from '../../electron/core/channels/channel.ts';
import { createOutbox } from '../../electron/core/channels/outbox.ts';
import { connect } from '../../electron/core/history/connection.ts';
import { openHistory } from '../../electron/core/history/history.ts';
import { openDatabase } from '../../electron/node/history/open-database.ts';
import { createRandom } from '../../electron/node/random.ts';
import { createSystemClock } from '../../electron/node/system-clock.ts';
import { botDefinitionSchema } from '../../shared/domain/bot-definition.ts';
import { fail, ok } from '../../shared/result.ts';
import { createHastyClock } from './hasty-clock.ts';
import { newChange } from './new-changes.ts';
import { realWords } from './scripted-call.ts';
import { silentLog } from './silent-log.ts';

/** What the program is told of the double. */
export interface TellerScene {
  readonly apiUrl: string;
  readonly token: string;
  readonly user: string;
  readonly channels: readonly string[];
  /** How many times as fast as the real one its clock runs. */
  readonly speed: number;
  /** It never finds what it looks for. */
  readonly isBlind: boolean;
  readonly changes: number;
}

const [folder = '', workerFile = '', words = ''] = process.argv.slice(2);
const scene = JSON.parse(words) as TellerScene;
// The day goes on as ever: what waits for ten minutes would become a digest.
const clock = { ...createHastyClock(scene.speed), now: createSystemClock().now };
const random = createRandom();

const opened = await openDatabase({
  folder,
  workerFile,
  log: silentLog,
  journalLimitBytes: 65_536,
});
if (!opened.ok) throw new Error(opened.error);
const database = opened.value;
const history = await openHistory(database, clock, async () => ok(undefined));
if (!history.ok) throw new Error(history.error);
const { deliveries } = history.value;

const definition = botDefinitionSchema.parse({
  id: 'home',
  language: 'en',
  targets: scene.channels.map((id) => ({ id, mask: 'full' })),
});
const rest = createBotRest({
  token: scene.token,
  apiUrl: scene.apiUrl,
  clock,
  random,
  log: silentLog,
  onUnauthorised: () => {
    throw new Error('The double does not know the token.');
  },
});
const seeing = createDiscordChannel({
  bot: 'home',
  definition: () => definition,
  rest,
  userId: () => scene.user,
  languages: { wordsOf: () => realWords('en') },
  deliveries: () => deliveries,
  knownAddresses: () => [],
  dispatch: async () => fail({ code: 'not-found', message: 'Nothing is kept of it.' }),
  clock,
  log: silentLog,
});
const channel: Channel = scene.isBlind
  ? { ...seeing, find: async () => ({ type: 'absent' }) }
  : seeing;

const outbox = createOutbox({
  database,
  queries: connect(database),
  clock,
  random,
  log: silentLog,
  channels: () => [channel],
  isPlace: () => true,
  isMuted: () => false,
  onStatus: () => {},
});
await outbox.start();
// From the first one each time: what is there already is not told again.
for (let number = 1; number <= scene.changes; number += 1) {
  const { evidence: _evidence, ...change } = newChange({ after: [`203.0.113.${number}`] });
  await outbox.tell({
    kind: 'address-changed',
    severity: 'info',
    subject: 'ipv4',
    threadKey: `change:${number}`,
    at: clock.now(),
    data: { change: { ...change, id: number } },
  });
}
while ((await outbox.status()).waiting > 0) {
  await new Promise((resolve) => setTimeout(resolve, 20));
}
await outbox.stop();
rest.close();
await database.close();
process.stdout.write('done\n');
// discord.js keeps connections for the next request.
process.exit();
