import { describe, expect, it } from 'vitest';
import { createDiscordChannel } from '../../../../../../electron/core/discord/telling/discord-channel.ts';
import { markOf } from '../../../../../../electron/core/discord/telling/message-mark.ts';
import type { Severity, ToldEvent } from '../../../../../../shared/domain/told-event.ts';
import { readableTexts } from '../../../../../support/recorded-replier.ts';
import { createScriptedRest, restOk, restStatus } from '../../../../../support/scripted-rest.ts';
import {
  createTellingClock,
  createTellingWorld,
  tellingMessage,
  tellingPlaces,
} from '../../../../../support/telling-world.ts';
import { newAddress, toldEvents } from '../../../../../support/told-events.ts';

const { channel: place, user } = tellingPlaces;
const { signal } = new AbortController();
const path = `/channels/${place}/messages`;

function start(given: object = {}) {
  const rest = createScriptedRest();
  const world = createTellingWorld(rest, createTellingClock(), given);
  const channel = createDiscordChannel(world);
  const textOf = (index = 0): string =>
    readableTexts(rest.asked[index]?.body).join('\n').replaceAll('\u00a0', ' ');
  return {
    rest,
    world,
    channel,
    textOf,
    send: (message = tellingMessage()) => channel.send(message, signal),
  };
}

describe('the channel of a bot', () => {
  it('sends once, by its nonce, pinging nobody, with what it is found by later', async () => {
    const { rest, channel, send, textOf } = start();
    expect(channel.id).toBe('discord:home');
    expect(await send()).toEqual({ type: 'delivered', externalId: '901' });
    expect(rest.lines()).toEqual([`POST ${path}`]);
    expect(rest.asked[0]?.options).toMatchObject({ isRepeatable: true, signal });
    expect(rest.asked[0]?.body).toMatchObject({
      nonce: 'mhx2k1-0a1b2c3d4e-1',
      enforce_nonce: true,
      allowed_mentions: { parse: [] },
      flags: 1 << 15,
      components: [{ type: 17, id: markOf('mhx2k1-0a1b2c3d4e-1') }],
    });
    expect(rest.asked[0]?.body).not.toHaveProperty('message_reference');
    expect(textOf()).toContain('The line is back');
  });

  it('sends an embed where its owner wants it so, marked too', async () => {
    const { rest, send } = start({ plainEmbeds: true });
    await send();
    expect(rest.asked[0]?.body).toMatchObject({
      flags: 0,
      embeds: [{ title: 'The line is back' }],
      components: [{ type: 1, id: markOf('mhx2k1-0a1b2c3d4e-1') }],
    });
    await send(tellingMessage(undefined, { payload: { type: 'text', text: 'hi' }, events: [] }));
    expect(rest.asked[1]?.body).toMatchObject({ components: [{ id: expect.any(Number) }] });
  });

  it('writes the text when it sends it: in the language and with the mask of that day', async () => {
    const { world, send, textOf } = start({ language: 'de' });
    const message = tellingMessage(toldEvents['address-changed']);
    await send(message);
    expect(textOf()).toContain('Ihre IPv4-Adresse hat');
    expect(textOf()).toContain('2 Betreiber stimmen überein · echo.example und stun.example');
    expect(textOf()).toContain('`203.0.•.•`');
    const [target] = world.current.targets;
    if (target === undefined) throw new Error('no target');
    world.current = { ...world.current, language: 'en', targets: [{ ...target, mask: 'full' }] };
    await send(message);
    expect(textOf(1)).toContain(`\`${newAddress}\``);
  });

  it('lets no address through that stands in somebody else’s words', async () => {
    const { send, textOf } = start();
    const event = toldEvents['source-trouble'];
    const data = { ...event.data, operator: `somebody at ${newAddress}` };
    await send(tellingMessage({ ...event, data }));
    expect(textOf()).toContain('run by somebody at 203.0.•.•,');
  });

  it('answers what was told before in the same thread and place', async () => {
    const { rest, world, send } = start();
    const told = { channel: 'discord:home', target: place, threadKey: 'line:1', at: 0 };
    world.kept.all.push({ ...told, externalId: '777' }, { ...told, target: '9', externalId: '8' });
    await send();
    expect(rest.asked[0]?.body).toMatchObject({
      message_reference: { message_id: '777', fail_if_not_exists: false },
    });
    await send(tellingMessage(toldEvents['storage-recovered']));
    expect(rest.asked[1]?.body).not.toHaveProperty('message_reference');
  });

  it('tells it without an answer where it may not reply, or cannot look up to what', async () => {
    const { rest, world, send } = start();
    world.kept.all.push({
      channel: 'discord:home',
      target: place,
      threadKey: 'line:1',
      externalId: '777',
      at: 0,
    });
    rest.answerWith(restStatus(403, 160_002));
    expect(await send()).toMatchObject({ type: 'delivered' });
    expect(rest.asked.map(({ body }) => 'message_reference' in Object(body))).toEqual([
      true,
      false,
    ]);
    world.deliveries = () => {
      throw new Error('The history is not open.');
    };
    expect(await send()).toMatchObject({ type: 'delivered' });
    expect(world.log.entries.map(({ level }) => level)).toEqual(['warn']);
  });

  it('opens the direct messages of a user once, and says who cannot be written to', async () => {
    const { rest, send, channel } = start({ targets: [{ id: user, isUser: true }] });
    const message = tellingMessage(undefined, { target: user });
    rest.answerWith({ type: 'failed', hasLeft: true, why: 'Broken off.' });
    expect(await send(message)).toMatchObject({ type: 'later', holds: 'channel' });
    rest.answerWith(restStatus(400, 50_033));
    expect(await send(message)).toMatchObject({ type: 'refused', disables: 'target' });
    rest.answerWith(restOk({ id: '55' }));
    await send(message);
    await send(message);
    await channel.find(message, signal);
    expect(rest.lines().slice(2)).toEqual([
      'POST /users/@me/channels',
      'POST /channels/55/messages',
      'POST /channels/55/messages',
      'GET /channels/55/messages?limit=100',
      'GET /channels/55',
    ]);
    expect(rest.asked[2]?.body).toEqual({ recipient_id: user });
  });

  it('never rejects: what cannot be put into words is refused, and logged', async () => {
    const { world } = start();
    const wordsOf = () => Promise.reject(new Error('No such file.'));
    const channel = createDiscordChannel({ ...world, languages: { wordsOf } });
    expect(await channel.send(tellingMessage(), signal)).toEqual({
      type: 'refused',
      why: 'It could not be put into words; the log has the reason.',
      disables: 'nothing',
    });
    expect(world.log.entries).toHaveLength(1);
  });

  it('waits with what is for a place that was taken away', async () => {
    const { rest, send, channel } = start({ targets: [] });
    expect(await send()).toMatchObject({ type: 'later', holds: 'lane' });
    expect(await channel.find(tellingMessage(), signal)).toMatchObject({ type: 'hidden' });
    expect(rest.asked).toEqual([]);
  });

  it('finds a message of an earlier try by its mark', async () => {
    const { rest, channel } = start();
    const mark = markOf(tellingMessage().nonce);
    rest.answerWith(restOk([{ id: '901', author: { id: '1' }, components: [{ id: mark }] }]));
    expect(await channel.find(tellingMessage(), signal)).toEqual({
      type: 'found',
      externalId: '901',
    });
  });
});

describe('a place', () => {
  const target = (given: object) => {
    const { channel } = start({ targets: [{ id: place, ...given }] });
    const [only] = channel.targets();
    if (only === undefined) throw new Error('no target');
    return only;
  };
  const wanted = (given: object) =>
    Object.values(toldEvents)
      .filter((event) => target(given).wants(event))
      .map(({ kind }) => kind);

  it('is told what is usual, and what its owner has chosen', () => {
    const usual = [
      'address-changed',
      'egress-set',
      'flapping',
      'line-lost',
      'line-back',
      'storage-degraded',
      'storage-recovered',
    ];
    expect(wanted({})).toEqual(usual);
    expect(wanted({ tells: { line: false, dailyReport: true } })).toEqual([
      ...usual.filter((kind) => !kind.startsWith('line')),
      'daily-report',
    ]);
  });

  it('is left in peace in its quiet hours, but for what is critical', () => {
    const quiet = target({ quietFrom: '22:00', quietTo: '07:00' });
    const night = Date.UTC(2026, 0, 5, 22);
    const when = (severity: Severity) =>
      quiet.notBefore({ ...toldEvents['line-lost'], severity } satisfies ToldEvent, night);
    expect(when('warning')).toBe(Date.UTC(2026, 0, 6, 6));
    expect(when('critical')).toBe(night);
  });
});
