import { describe, expect, it } from 'vitest';
import type { OutboxMessage } from '../../../../../../electron/core/channels/channel.ts';
import { commands } from '../../../../../../electron/core/discord/commands/index.ts';
import { messageCard } from '../../../../../../electron/core/discord/telling/event-card.ts';
import { tellerOf } from '../../../../../../electron/core/discord/telling/teller.ts';
import { blames } from '../../../../../../shared/domain/link.ts';
import type { Mask } from '../../../../../../shared/domain/mask.ts';
import type { ToldEvent, ToldKind } from '../../../../../../shared/domain/told-event.ts';
import { languages } from '../../../../../../shared/format/languages.ts';
import { answerLines } from '../../../../../support/answer-text.ts';
import { twoAgree } from '../../../../../support/canned-observations.ts';
import { realWords, scriptedNow } from '../../../../../support/scripted-call.ts';
import { brokenTexts, textsIn } from '../../../../../support/texts-in.ts';
import {
  newAddress,
  newName,
  oldAddress,
  otherAddress,
  toldEvents,
} from '../../../../../support/told-events.ts';

const kinds = Object.keys(toldEvents) as ToldKind[];
const evidence = twoAgree('ipv4', newAddress, scriptedNow);
const buttons = [
  '> Check now check() | History history change(all,5,0,0) | Mute 1 h alerts mute(60)',
];
const happened = (scriptedNow - 40_000) / 1_000;
const at = (style: string, seconds = happened): string => `<t:${Math.floor(seconds)}:${style}>`;

interface Way {
  readonly mask?: Mask;
  readonly language?: string;
  readonly now?: number;
}

async function cardOf(
  message: Pick<OutboxMessage, 'payload' | 'events'>,
  { mask = 'half', language = 'en', now = scriptedNow }: Way = {},
) {
  const teller = tellerOf(await realWords(language), mask, now);
  return messageCard(teller, message, message.payload.type === 'event' ? evidence : []);
}
const linesOf = async (...parts: Parameters<typeof cardOf>) =>
  answerLines({ type: 'card', card: await cardOf(...parts) });
const eventLines = (event: ToldEvent, way: Way = {}) =>
  linesOf({ payload: { type: 'event' }, events: [event] }, way);

describe('a card of what is told', () => {
  it('says of a change old and new, how long it held, who says so, whose network and where', async () => {
    expect(await eventLines(toldEvents['address-changed'])).toEqual([
      '# Your address changed (notice)',
      `Your IPv4 address changed from \`81.2.•.•\` to \`203.0.•.•\` ${at('R', happened + 10)}. It held for 23 h 51 m.`,
      'Before: `81.2.•.•`',
      'After: `203.0.•.•`',
      'Held before: 23 h 51 m',
      `First seen: ${at('f')}`,
      'Evidence: 2 operators agree · echo.example and stun.example',
      'Provider: Network 64500 · AS64500',
      'Where: Ulm, Germany',
      'Names in the DNS: `….example.net`',
      'Whatever points to the old address, such as a DNS name or a list of allowed addresses, has to learn the new one.',
      '> Check now check() | History history change(all,5,0,41) | Mute 1 h alerts mute(60)',
    ]);
  });

  it('shows a hidden change without address, network and place', async () => {
    const lines = await eventLines(toldEvents['address-changed'], { mask: 'hidden' });
    expect(lines.filter((line) => /^(Before|After|Provider|Where|Names)/.test(line))).toEqual([
      'Before: `•••`',
      'After: `•••`',
    ]);
  });

  it('says of the line when it went down, what is to blame, and what to do', async () => {
    expect(await eventLines(toldEvents['line-lost'])).toEqual([
      '# The line went down (bad)',
      `It went down ${at('R')}: nothing outside answered any more.`,
      `Went down: ${at('f')}`,
      'Cause: Router',
      'Look at the router; if it lasts, start it anew.',
      ...buttons,
    ]);
    expect(await eventLines(toldEvents['line-back'])).toEqual([
      '# The line is back (good)',
      `It came back ${at('R')}. It was down for 12 m.`,
      `Went down: ${at('f', happened - 720)}`,
      `Came back: ${at('f')}`,
      'Cause: Router',
      ...buttons,
    ]);
  });

  it('does not claim how long the line was down when nobody knows', async () => {
    const { data } = toldEvents['line-back'];
    const unsure = { ...toldEvents['line-back'], data: { ...data, downMs: null, blame: null } };
    expect((await eventLines(unsure)).slice(1, 4)).toEqual([
      `It came back ${at('R')}. How long it was down is not known: nobody was watching all the time.`,
      `Went down: ${at('f', happened - 720)}`,
      `Came back: ${at('f')}`,
    ]);
  });

  it.each([...blames, null])('has a remedy where the fault lies with %s', async (blame) => {
    const lines = await eventLines({ ...toldEvents['line-lost'], data: { since: 0, blame } });
    expect(lines.at(-2)).toMatch(/^[A-Z].+\.$/);
    expect(brokenTexts(lines)).toEqual([]);
  });

  it('says of a source which one, and why', async () => {
    expect((await eventLines(toldEvents['source-trouble'])).slice(0, 4)).toEqual([
      '# The source echo-4 gives no answer (notice)',
      `echo-4, run by Example, has given no IPv4 address since ${at('f')}.`,
      'Last answer: Answered with an error',
      'Your address is still watched, as others answer. If it lasts, switch this source off in the settings.',
    ]);
    expect((await eventLines(toldEvents['source-recovered']))[1]).toBe(
      'echo-4, run by Example, gives the IPv4 address again. It had not for 3 h.',
    );
  });

  it('names the machine’s folders to those only who see everything', async () => {
    const reason = 'Reason: No space is left in /home/ada/data.';
    expect(await eventLines(toldEvents['storage-degraded'], { mask: 'full' })).toContain(reason);
    expect(await eventLines(toldEvents['storage-degraded'])).not.toContain(reason);
  });

  it('tells a bot that tries on from one that has ended', async () => {
    const ended = toldEvents['bot-down'];
    const lines = await eventLines(ended);
    expect(lines.join('\n')).toContain('Reason: Discord does not take its token.');
    expect(lines.at(-2)).toContain('does not try again by itself');
    const data = { bot: 'work', reason: 'broken' } as const;
    const shaky = { ...ended, severity: 'warning', data } as const;
    expect((await eventLines(shaky)).join('\n')).toContain('The connection broke off on the way');
    expect((await eventLines(shaky)).at(-2)).toContain('keeps trying by itself');
  });

  it('says on a start how long nobody watched', async () => {
    expect((await eventLines(toldEvents.started))[1]).toBe(
      `Version 1.4.0 has been watching since ${at('f')}. For 2 h before that nobody was watching; this time counts as unknown.`,
    );
    const first = { ...toldEvents.started, data: { version: '1.4.0', previousEndAt: null } };
    expect((await eventLines(first))[1]).toBe(`Version 1.4.0 has been watching since ${at('f')}.`);
  });

  it('sums a day up, never without how much of it is known', async () => {
    expect(await eventLines(toldEvents['daily-report'])).toEqual([
      '# The day in short (plain)',
      'From <t:1773183600:f> to <t:1773270000:f>',
      'Uptime: 99.1%, 95.8% of the time known',
      'Outages: 1',
      'Longest outage: 12 m',
      'Changes: 2',
      'Answers: half within 18 ms, 95% within 64 ms',
      'IPv4: `203.0.•.•`',
      'IPv6: `2001:db8:4a7c:…`',
      '- Time in which nobody watched counts neither as uptime nor as an outage.',
      ...buttons,
    ]);
    const nothing = { upMs: 0, degradedMs: 0, downMs: 0, latencyMs: null, longestOutageMs: null };
    const report = { ...toldEvents['daily-report'].data, ...nothing };
    const lines = await eventLines({ ...toldEvents['daily-report'], data: report });
    expect(lines.slice(2, 5)).toEqual(['Uptime: nothing known yet', 'Outages: 1', 'Changes: 2']);
  });

  it('says both times once it is told more than two minutes late', async () => {
    const event = toldEvents['line-back'];
    const late = (now: number) => eventLines(event, { now });
    expect((await late(event.at + 120_000)).some((line) => line.startsWith('- '))).toBe(false);
    const now = event.at + 14 * 60_000;
    expect(await late(now)).toContain(`- Happened ${at('t')}, told ${at('t', now / 1_000)}.`);
    const nextDay = event.at + 86_400_000;
    expect(await late(nextDay)).toContain(
      `- Happened ${at('f')}, told ${at('f', nextDay / 1_000)}.`,
    );
  });

  it('calls nothing late that had to last before it was worth telling', async () => {
    const event = { ...toldEvents['source-trouble'], recordedAt: scriptedNow - 1_000 };
    const old = { ...event, at: scriptedNow - 1_800_000 };
    expect((await eventLines(old)).some((line) => line.startsWith('- '))).toBe(false);
  });

  it('tells several at once in a line each, the last ones where there are too many', async () => {
    const events = [
      toldEvents['line-lost'],
      toldEvents['line-back'],
      toldEvents['address-changed'],
    ];
    const digest = (list: readonly ToldEvent[]) =>
      linesOf({ payload: { type: 'digest', events: [] }, events: list });
    expect(await digest(events)).toEqual([
      '# 3 things happened meanwhile (notice)',
      'This could not be told earlier, so it comes in one message, the oldest first.',
      `${at('f')} · The line went down`,
      `${at('f')} · The line is back, after 12 m`,
      `${at('f')} · IPv4 changed from \`81.2.•.•\` to \`203.0.•.•\``,
      ...buttons,
    ]);
    const many = await digest([
      toldEvents['line-lost'],
      ...Array.from({ length: 38 }, () => toldEvents['line-back']),
      toldEvents.started,
    ]);
    expect(many[2]).toBe('- 15 earlier ones are left out here; the history has them.');
    expect(many.slice(3, -1)).toEqual([
      ...Array.from({ length: 24 }, () => `${at('f')} · The line is back, after 12 m`),
      `${at('f')} · IP Beacon 1.4.0 has started`,
    ]);
  });

  it('shows who asked for a test, and somebody’s own words as they are', async () => {
    const test = (asker: string) => linesOf({ payload: { type: 'test', asker }, events: [] });
    expect((await test('owner')).slice(0, 3)).toEqual([
      '# Test message (good)',
      'This is how IP Beacon tells here what happens. Everything works.',
      '- Asked for by owner',
    ]);
    expect(await test('100000000000000003')).toContain('- Asked for by <@100000000000000003>');
    expect(await test('*x*')).toContain(String.raw`- Asked for by \*x\*`);
    const text = { type: 'text', text: 'Back at **noon**.' } as const;
    expect(await linesOf({ payload: text, events: [] })).toEqual([
      '# A message from IP Beacon (plain)',
      'Back at **noon**.',
      '> Check now check()',
    ]);
  });

  it('has buttons that answer on their own, so that the message stays', () => {
    const history = commands.find(({ name }) => name === 'history');
    expect(Object.keys(history?.actions ?? {})).toContain('change');
    expect(commands.find(({ name }) => name === 'check')?.visibility).toBe('private');
  });
});

describe.each(languages.map(({ tag }) => tag))('in %s', (language) => {
  it.each(kinds)('%s is whole, and shows no address to who may not see it', async (kind) => {
    const event = toldEvents[kind];
    const digest = { payload: { type: 'digest', events: [7] }, events: [event] } as const;
    const single = { payload: { type: 'event' }, events: [event] } as const;
    for (const mask of ['half', 'hidden'] as const) {
      const cards = [
        await cardOf(single, { mask, language, now: scriptedNow + 3_600_000 }),
        await cardOf(digest, { mask, language }),
      ];
      const texts = textsIn(cards);
      expect(brokenTexts(texts)).toEqual([]);
      const whole = [oldAddress, newAddress, otherAddress, newName, '203-0-113-77'];
      const begun = mask === 'hidden' ? ['81.2', '203.0', '2001:db8'] : [];
      expect(
        texts.filter((text) => [...whole, ...begun].some((one) => text.includes(one))),
      ).toEqual([]);
    }
  });
});
