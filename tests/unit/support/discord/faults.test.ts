import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFaultPlan, type Fault } from '../../../support/discord/faults.ts';
import { rawBot } from '../../../support/discord/raw-bot.ts';
import { type Discord, startDiscord } from '../../../support/discord/server.ts';
import { createFakeClock, type FakeClock } from '../../../support/fake-clock.ts';

let clock: FakeClock;
let discord: Discord;
let channel: ReturnType<Discord['addChannel']>;
let ask: ReturnType<typeof rawBot>;

beforeEach(async () => {
  clock = createFakeClock();
  discord = await startDiscord({ clock });
  const bot = discord.addBot();
  channel = discord.addChannel({ guild: discord.addGuild({ name: 'Home', bots: [bot] }) });
  ask = rawBot(discord, bot);
});
afterEach(() => discord.stop());

const send = () => ask('POST', `/channels/${channel.id}/messages`, { content: 'x' });
const sent = () => discord.messages(channel.id).length;
/** The status; or that the connection broke; or that nothing came while another request went through. */
async function outcome(pending: Promise<{ readonly status: number }>): Promise<unknown> {
  const settled = pending.then(
    ({ status }) => status,
    () => 'broken',
  );
  await expect.poll(() => discord.requests.length).toBe(1);
  return Promise.race([settled, ask('GET', '/users/@me').then(() => 'hung')]);
}

describe('a fault', () => {
  const cases: readonly (readonly [Fault, unknown, number])[] = [
    [{ kind: 'drop' }, 'broken', 0],
    [{ kind: 'hang' }, 'hung', 0],
    [{ kind: 'appliedThenDropped' }, 'broken', 1],
    [{ kind: 'appliedThenHung' }, 'hung', 1],
    [{ kind: 'html5xx', status: 502 }, 502, 0],
    [{ kind: 'slow', ms: 5_000 }, 'hung', 0],
    [{ kind: 'rateLimited', retryAfterMs: 1_500, scope: 'shared' }, 429, 0],
    [{ kind: 'refuse', status: 403, code: 50_013, message: 'Missing Permissions' }, 403, 0],
  ];
  it.each(cases)('%j', async (fault, expected, applied) => {
    discord.faults.set({ fault, times: 1 });
    expect([await outcome(send()), sent()]).toEqual([expected, applied]);
    expect(discord.requests[0]).toMatchObject({
      fault: fault.kind,
      status: typeof expected === 'number' ? expected : null,
    });
    expect((await send()).status).toBe(200);
  });

  it('that is slow ends on the clock', async () => {
    discord.faults.set({ fault: { kind: 'slow', ms: 5_000 } });
    const pending = send();
    await expect.poll(() => clock.pending()).toBeGreaterThan(0);
    await clock.advance(5_000);
    expect((await pending).status).toBe(200);
  });

  it('that is a shared limit is no invalid request', async () => {
    discord.faults.set({ fault: { kind: 'rateLimited', retryAfterMs: 1, scope: 'shared' } });
    await send();
    expect(discord.invalidRequests).toBe(0);
  });

  it('befalls the named route and method only', async () => {
    discord.faults.set({
      fault: { kind: 'html5xx', status: 503 },
      method: 'POST',
      route: '/channels/:channel/messages',
    });
    expect([(await send()).status, (await ask('GET', '/users/@me')).status]).toEqual([503, 200]);
    discord.faults.clear();
    expect((await send()).status).toBe(200);
  });

  it('comes as often as its seed says', () => {
    const pattern = (seed: number): string => {
      const plan = createFaultPlan(seed);
      plan.set({ fault: { kind: 'drop' }, probability: 0.3 });
      const request = { method: 'GET', route: null, bot: null };
      return Array.from({ length: 100 }, () => (plan.next(request) === null ? '.' : 'x')).join('');
    };
    expect(pattern(1)).toBe(pattern(1));
    expect(pattern(1)).not.toBe(pattern(2));
    expect(pattern(1).replaceAll('.', '').length).toBeGreaterThan(15);
    expect(pattern(1).replaceAll('.', '').length).toBeLessThan(45);
  });
});

describe('the whole of it', () => {
  it('goes away, refuses connections, and comes back on the same port with all it had', async () => {
    await send();
    await discord.faults.offline();
    await expect(send()).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
    await discord.faults.online();
    await send();
    expect(sent()).toBe(2);
  });

  it('names a gateway that no resolver knows', async () => {
    discord.faults.unresolvedGateway(true);
    expect((await ask('GET', '/gateway/bot')).json).toMatchObject({
      url: 'ws://gateway.discord.invalid',
    });
  });
});
