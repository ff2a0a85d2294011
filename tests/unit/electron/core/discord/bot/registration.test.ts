import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../../../../../electron/core/discord/bot/canonical-json.ts';
import { registerCommands } from '../../../../../../electron/core/discord/bot/registration.ts';
import type { CommandScope } from '../../../../../../electron/core/discord/bot/registration-plan.ts';
import type {
  BotRest,
  RestAnswer,
} from '../../../../../../electron/core/discord/bot/rest-answer.ts';
import { createMemoryKept } from '../../../../../support/memory-kept.ts';

const refused: RestAnswer = {
  type: 'status',
  status: 403,
  code: 50001,
  message: 'Missing Access',
  retryAfterMs: null,
  isGlobal: false,
};

/** A Discord that takes all commands, but for the paths that it refuses. */
function registrar() {
  const kept = createMemoryKept();
  const puts: (readonly [path: string, names: readonly string[]])[] = [];
  const refuses = new Set<string>();
  const request: BotRest['request'] = async (_, path, options) => {
    const commands = options?.body as readonly { readonly name: string }[];
    puts.push([path, commands.map(({ name }) => name)]);
    if (refuses.has(path)) return refused;
    return { type: 'ok', body: commands.map(({ name }) => ({ name, id: `id-of-${name}` })) };
  };
  const parts = { botId: 'home', applicationId: '1', rest: { request }, kept };
  const register = async (scope: CommandScope, ...names: string[]) =>
    registerCommands(
      parts,
      scope,
      names.map((name) => ({ name, description: name })),
    );
  return { register, puts, refuses, parts };
}

const everywhere: CommandScope = { type: 'global' };
const inGuild = (...ids: string[]): CommandScope => ({ type: 'guilds', ids });

test('commands are put once, and again only when they have changed', async () => {
  const { puts, register } = registrar();
  expect(await register(everywhere, 'ip')).toEqual({
    ok: true,
    value: new Map([['ip', 'id-of-ip']]),
  });
  expect(await register(everywhere, 'ip')).toEqual({
    ok: true,
    value: new Map([['ip', 'id-of-ip']]),
  });
  await register(everywhere, 'ip', 'status');
  expect(puts).toEqual([
    ['/applications/1/commands', ['ip']],
    ['/applications/1/commands', ['ip', 'status']],
  ]);
});

test('where they are not wanted any more they are taken away', async () => {
  const { puts, register } = registrar();
  await register(everywhere, 'ip');
  await register(inGuild('7', '8'), 'ip');
  await register(inGuild('8'), 'ip');
  await register(everywhere, 'ip');
  expect(puts.slice(1)).toEqual([
    ['/applications/1/guilds/7/commands', ['ip']],
    ['/applications/1/guilds/8/commands', ['ip']],
    ['/applications/1/commands', []],
    ['/applications/1/guilds/7/commands', []],
    ['/applications/1/commands', ['ip']],
    ['/applications/1/guilds/8/commands', []],
  ]);
});

test('a new bot in guilds alone is emptied everywhere else, once', async () => {
  const { puts, register } = registrar();
  await register(inGuild('7'), 'ip');
  await register(inGuild('7'), 'ip');
  expect(puts.map(([path]) => path)).toEqual([
    '/applications/1/guilds/7/commands',
    '/applications/1/commands',
  ]);
});

test('a guild that refuses is told, is tried again, and keeps no other back', async () => {
  const { puts, refuses, register } = registrar();
  refuses.add('/applications/1/guilds/7/commands');
  expect(await register(inGuild('7', '8'), 'ip')).toEqual({
    ok: false,
    error: 'Discord does not take the commands: Missing Access (403).',
  });
  refuses.clear();
  puts.length = 0;
  expect((await register(inGuild('7', '8'), 'ip')).ok).toBe(true);
  expect(puts).toEqual([['/applications/1/guilds/7/commands', ['ip']]]);
});

test('a guild that it has left is forgotten', async () => {
  const { puts, refuses, register } = registrar();
  await register(inGuild('7'), 'ip');
  refuses.add('/applications/1/guilds/7/commands');
  expect((await register(everywhere, 'ip')).ok).toBe(true);
  puts.length = 0;
  await register(everywhere, 'ip');
  expect(puts).toEqual([]);
});

test('another application starts anew', async () => {
  const { parts, puts, register } = registrar();
  await register(everywhere, 'ip');
  await registerCommands({ ...parts, applicationId: '2' }, everywhere, []);
  expect(puts.at(-1)).toEqual(['/applications/2/commands', []]);
});

test('canonical JSON is the same whatever the order of the keys, and says what it was given', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).toReversed());
      expect(canonicalJson(turned)).toBe(canonicalJson(value));
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
