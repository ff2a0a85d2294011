// A program that tells 120 events, 30 in each of four places, over HTTP, until it is killed or all are told: then it
// writes `done`. Arguments: data folder, worker file, URL, and `blind` for one that never finds what it looks for.

import type { Channel, Found, Outcome } from '../../electron/core/channels/channel.ts';
import { createOutbox } from '../../electron/core/channels/outbox.ts';
import { connect } from '../../electron/core/history/connection.ts';
import { openHistory } from '../../electron/core/history/history.ts';
import type { Clock } from '../../electron/core/ports.ts';
import { openDatabase } from '../../electron/node/history/open-database.ts';
import { createRandom } from '../../electron/node/random.ts';
import { createSystemClock } from '../../electron/node/system-clock.ts';
import { ok } from '../../shared/result.ts';
import { newChange } from './new-changes.ts';
import { silentLog } from './silent-log.ts';

const [folder = '', workerFile = '', url = '', mode = ''] = process.argv.slice(2);
const events = 120;
const places = 4;
/** What waits for seconds in the program waits for a fraction of one here. */
const speed = 40;
const timeoutMs = 250;

const real = createSystemClock();
const clock: Clock = {
  now: () => real.now(),
  monotonicMs: () => real.monotonicMs() * speed,
  schedule: (delayMs, run) => real.schedule(delayMs / speed, run),
};

const ask = async (path: string): Promise<Response | 'refused' | 'unknown'> => {
  try {
    return await fetch(`${url}${path}`, { method: 'POST', signal: AbortSignal.timeout(timeoutMs) });
  } catch (error) {
    const cause = error instanceof Error ? error.cause : null;
    const isRefused = cause instanceof Error && 'code' in cause && cause.code === 'ECONNREFUSED';
    return isRefused ? 'refused' : 'unknown';
  }
};

async function send(path: string): Promise<Outcome> {
  const answer = await ask(path);
  const later = { type: 'later', why: 'Not now.', holds: 'lane' } as const;
  if (answer === 'refused') return { ...later, afterMs: null };
  if (answer === 'unknown' || answer.status >= 500) return { type: 'ambiguous', why: 'No answer.' };
  if (answer.status === 429) return { ...later, afterMs: 1_000 };
  return { type: 'delivered', externalId: await answer.text() };
}

async function find(path: string): Promise<Found> {
  if (mode === 'blind') return { type: 'absent' };
  const answer = await ask(path);
  if (typeof answer === 'string' || answer.status >= 500) {
    return { type: 'unknown', why: 'No answer.', afterMs: null };
  }
  return answer.status === 200 ? { type: 'found', externalId: null } : { type: 'absent' };
}

const channel: Channel = {
  id: 'echo',
  targets: () =>
    Array.from({ length: places }, (_, place) => ({
      id: String(place),
      wants: ({ subject }) => Number(subject) % places === place,
      notBefore: (_event, now) => now,
    })),
  send: ({ target, nonce, events: [event] }) =>
    send(`/send/${target}/${nonce}/${event?.subject ?? 'none'}`),
  find: ({ target, nonce }) => find(`/find/${target}/${nonce}`),
};

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

const outbox = createOutbox({
  database,
  queries: connect(database),
  clock,
  random: createRandom(),
  log: silentLog,
  channels: () => [channel],
  isPlace: () => true,
  isMuted: () => false,
  onStatus: () => {},
});
const { evidence: _evidence, ...change } = { ...newChange(), id: 41 };
await outbox.start();
// From the first one each time: what is there already is not told again.
for (let number = 1; number <= events; number += 1) {
  await outbox.tell({
    kind: 'address-changed',
    severity: 'info',
    subject: String(number),
    threadKey: `change:${number}`,
    at: number,
    data: { change },
  });
}
while ((await outbox.status()).waiting > 0) {
  await new Promise((resolve) => setTimeout(resolve, 20));
}
await outbox.stop();
await database.close();
process.stdout.write('done\n');
