// The least of Discord that a bot can be loaded with, in a process of its own: it checks nothing, so that it takes next
// to nothing of the processor that the bot is measured on. Whether a bot keeps Discord's rules is the double's to say.
// Says where it is; takes { token, command, count, perSecond } as messages, and answers with what each took, in ms.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocketServer } from 'ws';

const guild = '1200000000000000001';
const channel = '1200000000000000002';
const joined = '2026-01-01T00:00:00.000Z';
const idOf = (/** @type {number} */ number) => String(1_300_000_000_000_000_000n + BigInt(number));
const applicationOf = (/** @type {string} */ token) =>
  Buffer.from(token.split('.')[0] ?? '', 'base64').toString();
const userJson = (/** @type {string} */ id, bot = false) => ({
  id,
  username: `user-${id}`,
  discriminator: '0',
  global_name: null,
  avatar: null,
  bot,
  public_flags: 0,
});
const everyone = { id: guild, name: '@everyone', permissions: '0', position: 0, color: 0 };
const channelJson = { id: channel, type: 0, guild_id: guild, name: 'general', position: 0 };
const guildJson = {
  id: guild,
  name: 'Home',
  owner_id: idOf(0),
  preferred_locale: 'en-US',
  features: [],
  roles: [everyone],
  emojis: [],
  stickers: [],
  members: [],
  member_count: 2,
  channels: [{ ...channelJson, permission_overwrites: [] }],
  threads: [],
  voice_states: [],
  presences: [],
  stage_instances: [],
  guild_scheduled_events: [],
  joined_at: joined,
};

/** What waits for its callback, by interaction. */
const waiting = new Map();
/** What sends an event to the bot of an application. */
const senders = new Map();
let made = 0;

function ask(/** @type {string} */ application, /** @type {string} */ command) {
  made += 1;
  const id = idOf(made);
  // A cooldown is a person's: nobody asks twice within it.
  const user = userJson(idOf(1_000_000 + (made % 10_000)));
  const member = { user, roles: [], joined_at: joined, permissions: '0', flags: 0 };
  return new Promise((resolve) => {
    waiting.set(id, { resolve, from: performance.now() });
    senders.get(application)('INTERACTION_CREATE', {
      id,
      application_id: application,
      type: 2,
      version: 1,
      token: `token-${id}`,
      data: { id: '1', name: command, type: 1 },
      locale: 'en-US',
      channel_id: channel,
      channel: { ...channelJson, permissions: '0' },
      app_permissions: '0',
      entitlements: [],
      authorizing_integration_owners: { 0: guild },
      context: 0,
      guild_id: guild,
      guild: { id: guild, locale: 'en-US', features: [] },
      guild_locale: 'en-US',
      member,
    });
  });
}

const server = createServer((request, response) => {
  const { method, url = '', headers } = request;
  const callback = /\/interactions\/(\d+)\//.exec(url);
  if (callback !== null) {
    const entry = waiting.get(callback[1]);
    waiting.delete(callback[1]);
    request.resume().on('end', () => {
      entry?.resolve(performance.now() - entry.from);
      response.writeHead(204).end();
    });
    return;
  }
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const application = applicationOf(headers.authorization?.slice('Bot '.length) ?? '');
    const said = {
      'GET /gateway/bot': () => ({
        url: `ws://127.0.0.1:${server.address().port}`,
        shards: 1,
        session_start_limit: {
          total: 1_000,
          remaining: 999,
          reset_after: 86_400_000,
          max_concurrency: 16,
        },
      }),
      'GET /applications/@me': () => ({
        id: application,
        flags: 0,
        bot: userJson(application, true),
        owner: userJson(idOf(0)),
      }),
    };
    const answer = said[`${method} ${url.replace('/api/v10', '')}`];
    const body =
      answer?.() ??
      (method === 'PUT'
        ? JSON.parse(String(Buffer.concat(chunks))).map((/** @type {object} */ one) => ({
            ...one,
            id: '1',
          }))
        : {});
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
});

new WebSocketServer({ server }).on('connection', (socket) => {
  let seq = 0;
  const send = (/** @type {object} */ payload) => socket.send(JSON.stringify(payload));
  const event = (/** @type {string} */ t, /** @type {object} */ d) => {
    seq += 1;
    send({ op: 0, t, s: seq, d });
  };
  send({ op: 10, d: { heartbeat_interval: 41_250 } });
  socket.on('message', (/** @type {Buffer} */ data) => {
    const { op, d } = JSON.parse(data.toString());
    if (op === 1) send({ op: 11 });
    if (op !== 2) return;
    const id = applicationOf(d.token);
    event('READY', {
      v: 10,
      user: userJson(id, true),
      guilds: [{ id: guild, unavailable: true }],
      session_id: id,
      resume_gateway_url: `ws://127.0.0.1:${server.address().port}`,
      shard: [0, 1],
      application: { id, flags: 0 },
    });
    event('GUILD_CREATE', guildJson);
    senders.set(id, event);
  });
});

async function answer({ token, command, count, perSecond }) {
  const application = applicationOf(token);
  while (!senders.has(application)) await sleep(50);
  const from = performance.now();
  const taken = [];
  for (let number = 0; number < count; number += 1) {
    if (perSecond === null) {
      taken.push(await ask(application, command));
      continue;
    }
    const dueMs = from + (number * 1_000) / perSecond - performance.now();
    if (dueMs > 1) await sleep(dueMs);
    taken.push(ask(application, command));
  }
  process.send?.(await Promise.all(taken));
}

process.on('message', (wanted) => void answer(wanted));

// A bot under load keeps many connections; closing an idle one may cut a request off.
server.keepAliveTimeout = 120_000;
server.listen(0, '127.0.0.1');
await once(server, 'listening');
process.send?.({ apiUrl: `http://127.0.0.1:${server.address().port}/api`, guild });
