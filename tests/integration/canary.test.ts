import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createLogLines } from '../../electron/core/logs/log-lines.ts';
import { createLog } from '../../electron/node/log.ts';
import { createRandom } from '../../electron/node/random.ts';
import { createServer } from '../../electron/server/server.ts';
import { contract } from '../../shared/contract/index.ts';
import { ok } from '../../shared/result.ts';
import { type Answer, ask } from '../support/ask.ts';
import { createContractDouble, rightInputs } from '../support/contract-double.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import { createMemoryFiles } from '../support/memory-files.ts';
import { openSocket } from '../support/socket-client.ts';
import { cookieOf } from '../support/test-server.ts';

it('writes no secret into a log or an answer, on no route and in no failure', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ip-beacon-canary-'));
  const echoed: string[] = [];
  const logLines = createLogLines({ startedAt: 0 });
  const log = createLog({
    folder,
    level: 'debug',
    echo: (line) => echoed.push(line),
    onLine: logLines.add,
  });
  const double = createContractDouble();
  const files = createMemoryFiles();
  const created = await createServer({
    app: {
      dispatch: async (name, input, caller) => {
        // A bug below the dispatch, whose error carries what was sent.
        if (name === 'settings.set') {
          const error = new Error('bad url https://u:canary-in-url@h.example/?k=canary-in-query');
          throw Object.assign(error, { request: { headers: { cookie: 'canary-in-property' } } });
        }
        if (name === 'logs.page') {
          return ok(logLines.page(contract['logs.page'].input.parse(input)));
        }
        return double.dispatch(name, input, caller);
      },
      subscribe: () => () => {},
      health: () => ({ ready: true, problems: [], storage: null }),
    },
    settings: { host: '127.0.0.1', port: 0, allowedHosts: [], trustedProxies: [], metrics: true },
    dataFolder: '/data',
    clientFolder: folder,
    clock: createFakeClock(),
    random: createRandom(),
    files,
    log,
  });
  if (!created.ok) throw new Error(created.error);
  const server = created.value;
  const { url } = server;
  const port = Number(new URL(url).port);
  const answers: Answer[] = [];
  const say = async (
    method: string,
    path: string,
    body?: unknown,
    cookie = '',
  ): Promise<Answer> => {
    const headers = { origin: url, 'content-type': 'application/json', cookie };
    const text = body === undefined ? {} : { body: JSON.stringify(body) };
    const answer = await ask(port, { method, path, headers, ...text });
    answers.push(answer);
    return answer;
  };

  const token = new URL(server.signInUrl()).hash.slice(1);
  const unused = new URL(server.signInUrl()).hash.slice(1);
  const password = 'canary password of the owner';
  const wrong = 'canary password that is wrong';
  await say('POST', '/auth/link', { token });
  const cookie = cookieOf(await say('POST', '/auth/link', { token: unused }));
  await say('POST', '/auth/link', { token: unused });
  await say('POST', '/auth/link', { tokens: token });
  await say('POST', '/auth/set-password', { password: 'password', canary: wrong }, cookie);
  files.failWrites(`EIO on ${password}`.slice(0, 3));
  await say('POST', '/auth/set-password', { password }, cookie);
  files.failWrites(null);
  const again = cookieOf(
    await say('POST', '/auth/link', { token: new URL(server.signInUrl()).hash.slice(1) }),
  );
  const owner = cookieOf(await say('POST', '/auth/set-password', { password }, again));
  await say('POST', '/auth/password', { password: wrong });
  await say('POST', '/auth/password', { password });
  for (const path of [
    '/',
    '/api/snapshot.get',
    '/nothing.js',
    '/%zz',
    '/ws',
    '/auth/state',
    '/readyz',
    '/metrics',
    '/export/changes.csv',
    '/export/canary-in-query.csv',
  ]) {
    await say('GET', `${path}?secret=canary-in-query`, undefined, owner);
    await say('TRACE', path, undefined, owner);
  }
  const failed = await say('POST', '/api/settings.set', rightInputs['settings.set'], owner);
  const socket = await openSocket(port, { origin: url, cookie: owner });
  socket.send({ id: 'canary-id', name: 'settings.set', input: rightInputs['settings.set'] });
  await socket.closed;
  const everyLine = encodeURIComponent(JSON.stringify({ level: 'debug', limit: 500 }));
  const shownLog = await say('GET', `/api/logs.page?input=${everyLine}`, undefined, owner);
  await say('POST', '/auth/sign-out', {}, owner);
  await server.stop();
  log.close();

  const logged = (
    await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')))
  ).join('');
  await rm(folder, { recursive: true });
  const { error } = JSON.parse(failed.text) as { error: { id: string } };
  expect(logged).toContain(error.id);
  expect(logged.split('\n').length).toBeGreaterThan(20);
  expect(shownLog.text).toContain(error.id);
  const secrets = [
    token,
    unused,
    password,
    wrong,
    'canary-in-url',
    'canary-in-query',
    'canary-in-property',
    ...[cookie, again, owner].map((each) => each.split('=')[1] ?? ''),
    (JSON.parse(files.texts.get('/data/access.json') ?? '') as { passwordHash: string })
      .passwordHash,
  ];
  const said = [logged, ...echoed, ...answers.map(({ text }) => text)].join('\n');
  expect(secrets.filter((secret) => secret === '' || said.includes(secret))).toEqual([]);
});
