// A bot's REST over the double of Discord, with no gateway.

import { afterEach, beforeEach, expect, test } from 'vitest';
import { createBotRest } from '../../electron/core/discord/bot/bot-rest.ts';
import type { RestAnswer } from '../../electron/core/discord/bot/rest-answer.ts';
import { createRandom } from '../../electron/node/random.ts';
import { createSystemClock } from '../../electron/node/system-clock.ts';
import type { Fault } from '../support/discord/faults.ts';
import { type Discord, startDiscord } from '../support/discord/server.ts';
import { silentLog } from '../support/silent-log.ts';

let discord: Discord;
let path = '';
let token = '';
let refusals = 0;

beforeEach(async () => {
  discord = await startDiscord();
  const bot = discord.addBot();
  const guild = discord.addGuild({ name: 'Home', bots: [bot] });
  path = `/channels/${discord.addChannel({ guild }).id}/messages`;
  token = bot.token;
  refusals = 0;
});

afterEach(async () => {
  await discord.stop();
});

const restAt = (apiUrl = discord.apiUrl) =>
  createBotRest({
    token,
    apiUrl,
    clock: createSystemClock(),
    random: createRandom(),
    log: silentLog,
    onUnauthorised: () => {
      refusals += 1;
    },
  });

const befall = (fault: Fault, times = 1): void => {
  discord.faults.set({ fault, times });
};
const statuses = (): readonly (number | null)[] => discord.requests.map(({ status }) => status);
const say = (content: string) => ({ body: { content } });

test('a message goes out, with a file', async () => {
  const file = {
    name: 'a.txt',
    bytes: new TextEncoder().encode('hello'),
    contentType: 'text/plain',
  };
  const answer = await restAt().request('POST', path, { ...say('here'), files: [file] });
  expect(answer).toMatchObject({
    type: 'ok',
    body: { content: 'here', attachments: [{ filename: 'a.txt', size: 5 }] },
  });
  expect(discord.violations).toEqual([]);
});

test('a refusal comes with Discord’s own code', async () => {
  expect(await restAt().request('GET', '/channels/99999999999999999')).toMatchObject({
    type: 'status',
    status: 404,
    code: 10_003,
    message: 'Unknown Channel',
  });
});

test.each<[string, Fault, RestAnswer]>([
  [
    'broken off',
    { kind: 'drop' },
    { type: 'failed', hasLeft: true, why: 'The connection to Discord was broken off.' },
  ],
  [
    'not answered',
    { kind: 'hang' },
    { type: 'failed', hasLeft: true, why: 'Discord did not answer in time.' },
  ],
  [
    'answered with a page',
    { kind: 'html5xx', status: 502 },
    {
      type: 'status',
      status: 502,
      code: 0,
      message: 'Discord answered 502.',
      retryAfterMs: null,
      isGlobal: false,
    },
  ],
])('a message that is %s is not sent again by itself', async (_, fault, expected) => {
  befall(fault);
  expect(await restAt().request('POST', path, { ...say('here'), timeoutMs: 500 })).toEqual(
    expected,
  );
  expect(discord.requests).toHaveLength(1);
});

test('what may be done twice is, after a pause', async () => {
  befall({ kind: 'html5xx', status: 503 }, 2);
  const began = performance.now();
  expect(await restAt().request('GET', path)).toMatchObject({ type: 'ok' });
  expect(statuses()).toEqual([503, 503, 200]);
  expect(performance.now() - began).toBeGreaterThan(1_900);
});

test('offline, nothing has left', async () => {
  await discord.faults.offline();
  expect(await restAt().request('POST', path, say('here'))).toEqual({
    type: 'failed',
    hasLeft: false,
    why: 'Discord refused the connection.',
  });
  expect(
    await restAt(discord.faults.unresolvedApiUrl).request('POST', path, say('here')),
  ).toMatchObject({
    type: 'failed',
    hasLeft: false,
  });
});

test('as many as one likes are asked at once: none is refused', async () => {
  const rest = restAt();
  const paths = Array.from({ length: 12 }, (_, index) => (index < 7 ? path : '/users/@me'));
  const answers = await Promise.all(
    paths.map(async (one) =>
      rest.request(one === path ? 'POST' : 'GET', one, one === path ? say('here') : {}),
    ),
  );
  const more = await rest.request('POST', path, { ...say('last'), patienceMs: 10_000 });
  expect([
    ...answers.map(({ type }) => type).filter((type) => type === 'failed'),
    more.type,
  ]).toEqual(['ok']);
  expect(discord.invalidRequests).toBeLessThanOrEqual(2);
});

test('a global limit is told at once, and nothing is asked before it is over', async () => {
  befall({ kind: 'rateLimited', retryAfterMs: 20_000, scope: 'global' });
  const rest = restAt();
  expect(await rest.request('POST', path, say('here'))).toMatchObject({
    status: 429,
    isGlobal: true,
  });
  const held = await rest.request('GET', '/users/@me');
  expect(held).toMatchObject({ type: 'status', status: 429, isGlobal: true });
  expect(discord.requests).toHaveLength(1);
});

test('a token that Discord does not take is told once and is not asked with again', async () => {
  token = 'MTE.wrong.token';
  const rest = restAt();
  for (let count = 0; count < 3; count += 1) {
    expect(await rest.request('GET', '/users/@me')).toMatchObject({ type: 'status', status: 401 });
  }
  expect([refusals, discord.requests.length]).toEqual([1, 1]);
});

test('no answer has the token in it', async () => {
  const rest = restAt();
  const answers: RestAnswer[] = [];
  for (const fault of [
    { kind: 'drop' },
    { kind: 'hang' },
    { kind: 'html5xx', status: 500 },
  ] as const) {
    befall(fault);
    answers.push(await rest.request('POST', path, { ...say('here'), timeoutMs: 300 }));
    befall(fault);
    const webhook = `/webhooks/11111111111111111/${token}/messages/@original`;
    answers.push(
      await rest.request('POST', webhook, { ...say('x'), isAuthorised: false, timeoutMs: 300 }),
    );
  }
  await discord.faults.offline();
  answers.push(await rest.request('GET', '/users/@me'));
  answers.push(await restAt('http://nobody.invalid/api').request('GET', '/users/@me'));
  expect(answers).toHaveLength(8);
  expect(JSON.stringify(answers)).not.toContain(token);
});
