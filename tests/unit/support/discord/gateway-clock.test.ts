import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { rawClient } from '../../../support/discord/raw-client.ts';
import { createFakeClock, type FakeClock } from '../../../support/fake-clock.ts';
import { type Discord, startDiscord } from '../../../support/discord/server.ts';

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).toReversed()) await stop();
});

async function started(options: Parameters<typeof startDiscord>[0] = {}): Promise<Discord> {
  const discord = await startDiscord({ maxConcurrency: 16, ...options });
  stops.push(discord.stop);
  return discord;
}

const kinds = (discord: Discord): readonly string[] => discord.gatewayLog.map(({ kind }) => kind);

describe('the gateway, on the clock', () => {
  let clock: FakeClock;
  let discord: Discord;
  let client: Awaited<ReturnType<typeof rawClient>>;

  beforeEach(async () => {
    clock = createFakeClock();
    discord = await started({ clock, heartbeatIntervalMs: 1_000 });
    const { token } = discord.addBot();
    client = await rawClient(discord);
    client.identify(token);
    await client.until(0);
  });

  it('acknowledges heartbeats and closes with 4009 when they stay away', async () => {
    await clock.advance(1_400);
    client.say(1, 1);
    await client.until(11);
    await clock.advance(1_400);
    expect(client.socket.readyState).toBe(WebSocket.OPEN);
    await clock.advance(200);
    expect(await client.closed).toBe(4_009);
  });

  it('withholds the acknowledgement and the hello when it is told to', async () => {
    discord.gateway.withholdAck(true);
    discord.gateway.withholdHello(true);
    client.say(1, 1);
    const other = await rawClient(discord);
    await expect.poll(() => kinds(discord)).toContain('heartbeat');
    expect([client.heard.some(({ op }) => op === 11), other.heard]).toEqual([false, []]);
  });
});
