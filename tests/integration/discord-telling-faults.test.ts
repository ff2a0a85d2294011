// Messages that go astray between us and the double of Discord, and those that it refuses.

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { assertNoViolations } from '../support/discord/assert-no-violations.ts';
import type { Fault } from '../support/discord/faults.ts';
import { permissionBits } from '../support/discord/permissions.ts';
import { startTellingDiscord, type TellingDiscord } from '../support/telling-discord.ts';
import { toldEvents } from '../support/told-events.ts';

let at: TellingDiscord;
beforeEach(async () => {
  at = await startTellingDiscord();
});
afterEach(async () => {
  await at.discord.stop();
});

const change = toldEvents['address-changed'];

describe('a message that nobody knows of', () => {
  test.each<Fault['kind']>(['appliedThenDropped', 'appliedThenHung'])(
    '%s: is found, and was told once',
    async (kind) => {
      const { send, find, messageOf } = at.start();
      const message = messageOf(change);
      at.befall({ kind } as Fault);
      expect(await send(message)).toMatchObject({ type: 'ambiguous' });
      expect(await find(message)).toEqual({ type: 'found', externalId: at.here()[0]?.id });
      expect(at.here()).toHaveLength(1);
      assertNoViolations(at.discord);
    },
  );

  test.each<Fault['kind']>(['drop', 'hang'])(
    '%s: is not found, and is told when it is sent again',
    async (kind) => {
      const { send, find, messageOf, tell } = at.start({ plainEmbeds: kind === 'drop' });
      await tell(toldEvents['line-back']);
      const message = messageOf(change);
      at.befall({ kind } as Fault);
      expect(await send(message)).toMatchObject({ type: 'ambiguous' });
      expect(await find(message)).toEqual({ type: 'absent' });
      expect(await send(message)).toMatchObject({ type: 'delivered' });
      expect(at.here()).toHaveLength(2);
      assertNoViolations(at.discord);
    },
  );

  test('is told once also where it is sent again without a look, within minutes', async () => {
    const { send, messageOf } = at.start();
    const message = messageOf(change);
    at.befall({ kind: 'appliedThenDropped' });
    await send(message);
    expect(await send(message)).toEqual({ type: 'delivered', externalId: at.here()[0]?.id });
    expect(at.here()).toHaveLength(1);
    const [first] = at.here();
    if (first !== undefined) at.discord.deleteMessage(first);
    expect(await send(message)).toEqual({ type: 'delivered', externalId: null });
    expect(at.here()).toHaveLength(0);
  });

  test('stays unknown where the bot may not read what was written', async () => {
    const { send, find, messageOf } = at.start();
    at.discord.revokeChannel(at.place, at.bot, permissionBits.readMessageHistory);
    const message = messageOf(change);
    expect(await find(message)).toEqual({ type: 'absent' });
    at.befall({ kind: 'appliedThenDropped' });
    await send(message);
    expect(await find(message)).toMatchObject({
      type: 'hidden',
      why: expect.stringContaining('“Read Message History”'),
    });
  });

  test('is asked for again after a failure inside Discord, and is ambiguous in the end', async () => {
    const { tell } = at.start();
    at.befall({ kind: 'html5xx', status: 502 }, 2);
    expect(await tell(change)).toMatchObject({ type: 'delivered' });
    at.befall({ kind: 'html5xx', status: 502 }, 3);
    expect(await tell(change)).toMatchObject({ type: 'ambiguous' });
    expect(at.here()).toHaveLength(1);
  });
});

describe('a refusal', () => {
  test('of the token switches the bot off', async () => {
    const { tell } = at.start();
    at.discord.resetToken(at.bot);
    expect(await tell(change)).toMatchObject({ type: 'refused', disables: 'channel' });
    await tell(change);
    expect(at.discord.invalidRequests).toBe(1);
  });

  test.each([
    ['may not see the channel', permissionBits.viewChannel, '“View Channel”'],
    ['may not write there', permissionBits.sendMessages, '“Send Messages”'],
  ])('as it %s switches the place off', async (_, bits, said) => {
    const { tell } = at.start();
    at.discord.revokeChannel(at.place, at.bot, bits);
    expect(await tell(change)).toMatchObject({
      type: 'refused',
      disables: 'target',
      why: expect.stringContaining(said),
    });
  });

  test('as the channel is gone switches the place off', async () => {
    const { tell } = at.start();
    at.discord.deleteChannel(at.place);
    expect(await tell(change)).toMatchObject({
      type: 'refused',
      disables: 'target',
      why: expect.stringContaining('The channel is gone'),
    });
  });

  test.each([
    ['user', 'lane'],
    ['global', 'channel'],
  ] as const)('for a limit (%s) holds the %s', async (scope, holds) => {
    const { tell } = at.start();
    at.befall({ kind: 'rateLimited', retryAfterMs: 3_000, scope });
    const outcome = await tell(change);
    expect(outcome).toMatchObject({ type: 'later', holds });
    const afterMs = outcome.type === 'later' ? (outcome.afterMs ?? 0) : 0;
    expect([afterMs > 2_000, afterMs <= 4_000]).toEqual([true, true]);
    expect(at.discord.requests).toHaveLength(1);
  });

  test('by nobody, as nothing is reached, holds the bot', async () => {
    const { tell } = at.start();
    await at.discord.faults.offline();
    expect(await tell(change)).toMatchObject({ type: 'later', holds: 'channel' });
    await at.discord.faults.online();
  });
});
