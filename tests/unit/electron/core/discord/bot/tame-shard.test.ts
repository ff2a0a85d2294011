// Guards what is reached for inside discord.js: when this fails, read tame-shard.ts and bot-client.ts beside the new
// version before anything else is changed.

import * as gateway from '@discordjs/ws';
import { Client, version } from 'discord.js';
import { expect, test } from 'vitest';
import { privateMembers } from '../../../../../../electron/core/discord/bot/tame-shard.ts';
import packageJson from '../../../../../../package.json' with { type: 'json' };

test('the versions are the ones it was written for', () => {
  expect([version, gateway.version]).toEqual(['14.28.1', '1.2.3']);
  expect(packageJson.dependencies).toMatchObject({
    'discord.js': '14.28.1',
    '@discordjs/ws': '1.2.3',
  });
});

const source = (name: string): string => {
  const method: unknown = Reflect.get(gateway.WebSocketShard.prototype, name);
  return typeof method === 'function' ? Function.prototype.toString.call(method) : '';
};

test('the members are there, and the library calls them through the shard itself', () => {
  expect(privateMembers.filter((name) => source(name) === '')).toEqual([]);
  expect(source('destroy')).toContain('return this.internalConnect()');
  expect(source('connect')).toContain('this.internalConnect()');
  expect(source('internalConnect')).toContain('this.onMessage(');
  expect(source('internalConnect')).toContain('this.connection = connection');
  expect(source('onMessage')).toContain('await this.heartbeat()');
  expect(source('onClose')).toContain('this.destroy(');
});

test('a client handles its packets by the method that is guarded', async () => {
  const client = new Client({ intents: [] });
  expect(Reflect.get(client.ws, 'handlePacket')).toBeTypeOf('function');
  await client.destroy();
});
