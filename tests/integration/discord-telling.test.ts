// What is told, over the double of Discord: every kind, in two languages, and nothing to the wrong eyes.

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ToldEvent } from '../../shared/domain/told-event.ts';
import { assertNoViolations } from '../support/discord/assert-no-violations.ts';
import { startTellingDiscord, type TellingDiscord } from '../support/telling-discord.ts';
import {
  newAddress,
  newName,
  oldAddress,
  otherAddress,
  toldEvents,
} from '../support/told-events.ts';

let at: TellingDiscord;
beforeEach(async () => {
  at = await startTellingDiscord();
});
afterEach(async () => {
  await at.discord.stop();
});

const events: readonly ToldEvent[] = Object.values(toldEvents);
const change = toldEvents['address-changed'];

describe.each(['en', 'de'])('in %s', (language) => {
  test.each([false, true])('every kind arrives, plain embeds: %s', async (plainEmbeds) => {
    const { tell, messageOf, send } = at.start({ language, plainEmbeds });
    for (const event of events) {
      expect(await tell(event)).toEqual({ type: 'delivered', externalId: expect.any(String) });
    }
    const others = [
      { payload: { type: 'digest', events: [] }, events },
      { payload: { type: 'test', asker: 'owner' }, events: [] },
      { payload: { type: 'text', text: 'Back at noon.' }, events: [] },
    ] as const;
    for (const other of others) {
      expect(await send(messageOf(change, other))).toMatchObject({ type: 'delivered' });
    }
    expect(at.here()).toHaveLength(events.length + others.length);
    expect(
      at.here().every(({ flags }) => (flags & (1 << 15)) === (plainEmbeds ? 0 : 1 << 15)),
    ).toBe(true);
    const title = { en: 'The line is back', de: 'Die Leitung steht wieder' }[language] ?? '';
    expect(at.textsHere().filter((text) => text.includes(title))).not.toEqual([]);
    assertNoViolations(at.discord);
  });
});

test('nobody sees more of an address than the place may, in anything that leaves', async () => {
  const canaries = [oldAddress, newAddress, otherAddress, newName, '203-0-113-77'];
  const forbidden = { half: canaries, hidden: ['81.2.', '203.0.', '2001:db8'], full: canaries };
  const leaksOf = async (mask: keyof typeof forbidden): Promise<readonly string[]> => {
    const before = at.discord.requests.length;
    for (const plainEmbeds of [false, true]) {
      const { messageOf, send } = at.start({ plainEmbeds }, { mask });
      const text = `It was ${newAddress}, or ${oldAddress.replaceAll('.', '-')}.`;
      const messages = [
        ...events.map((event) => messageOf(event)),
        messageOf(change, { payload: { type: 'digest', events: [] }, events }),
        messageOf(change, { payload: { type: 'text', text }, events: [] }),
      ];
      for (const message of messages) {
        expect(await send(message)).toMatchObject({ type: 'delivered' });
      }
    }
    return at.discord.requests
      .slice(before)
      .map(({ path, body }) => path + JSON.stringify(body))
      .filter((text) => forbidden[mask].some((word) => text.includes(word)));
  };
  expect(await leaksOf('half')).toEqual([]);
  expect(await leaksOf('hidden')).toEqual([]);
  // The search finds what there is.
  expect((await leaksOf('full')).length).toBeGreaterThan(10);
  assertNoViolations(at.discord);
});

test('the end of an outage answers its begin, also after that was deleted', async () => {
  const { tell, world } = at.start();
  const lost = await tell(toldEvents['line-lost']);
  const externalId = lost.type === 'delivered' ? lost.externalId : null;
  world.kept.all.push({
    channel: 'discord:home',
    target: at.place.id,
    threadKey: 'line:1',
    externalId,
    at: 0,
  });
  await tell(toldEvents['line-back']);
  const [first] = at.here();
  expect(at.discord.requests.at(-1)?.body).toMatchObject({
    message_reference: { message_id: first?.id },
  });
  if (first !== undefined) at.discord.deleteMessage(first);
  expect(await tell(toldEvents['line-back'])).toMatchObject({ type: 'delivered' });
  assertNoViolations(at.discord);
});

test('a user is told directly, and a closed door is said', async () => {
  const ada = at.discord.addUser('ada');
  at.discord.addMember(at.guild, ada);
  const { tell } = at.start({ targets: [{ id: ada.id, isUser: true, mask: 'full' }] });
  expect(await tell(change, { target: ada.id })).toMatchObject({ type: 'delivered' });
  expect(at.discord.messages(at.discord.directMessages(at.bot, ada).id)).toHaveLength(1);
  at.discord.setDirectMessages(ada, false);
  expect(await tell(change, { target: ada.id })).toMatchObject({
    type: 'refused',
    disables: 'target',
    why: expect.stringContaining('direct messages'),
  });
  assertNoViolations(at.discord);
});
