// Every form there is, sent in two languages: by who may, and by who may not any more.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type FormKind,
  formKinds,
} from '../../electron/core/discord/commands-parts/source-form.ts';
import type { Level } from '../../shared/domain/access.ts';
import type { BotCommandLog } from '../../shared/domain/bot.ts';
import type { BotDefinition } from '../../shared/domain/bot-definition.ts';
import type { Words } from '../../shared/format/words.ts';
import { type DiscordApp, startDiscordApp, until } from '../support/discord-app.ts';
import { controlsOf } from '../support/discord-controls.ts';
import type { GivenOption } from '../support/discord/interactions/resolve-options.ts';
import type { InteractionResult } from '../support/discord/interactions/result.ts';
import type { SeenMessage } from '../support/discord/messages/seen-message.ts';
import { visibleText } from '../support/discord/messages/visible-text.ts';
import type { Handle } from '../support/discord/people.ts';
import { realWords } from '../support/scripted-call.ts';

const patienceMs = 60_000;

interface FormCase {
  readonly name: string;
  /** Who may send it, and who may not. */
  readonly levels: readonly [Level, Level];
  readonly open: (asker: Handle) => Promise<InteractionResult>;
  readonly fields: Readonly<Record<string, string>>;
  readonly says: (words: Words['words']) => readonly string[];
  readonly outcome: BotCommandLog['outcome'];
  /** What of the core it changes, and that it has. */
  readonly has: () => Promise<boolean>;
}

const typedOf: Readonly<Record<FormKind, Readonly<Record<string, string>>>> = {
  'http-text': { url: 'https://own.example/text', minIntervalSeconds: '300' },
  'http-json': { url: 'https://own.example/json', field: 'ip' },
  'http-trace': { url: 'https://own.example/trace', field: 'ip' },
  dns: { server: 'own.example:53', name: 'whoami.example', type: 'txt' },
  stun: { server: 'own.example:3478' },
  router: {},
  interface: { interface: 'eth0' },
};

describe.each([
  ['en-US', 'en'],
  ['de', 'de'],
])('in %s', (locale, language) => {
  let world: DiscordApp;
  let words: Words['words'];
  let roles: ReadonlyMap<string, Handle>;

  beforeAll(async () => {
    ({ words } = await realWords(language));
    // The first form loads what it needs; how soon an answer comes is the business of other tests.
    world = await startDiscordApp({ discord: { interactionAckMs: 30_000 } });
    const bots = async () =>
      (await world.ask('discord.bots')) as readonly {
        readonly state: { readonly type: string };
        readonly definition: BotDefinition;
      }[];
    await until(async () => (await bots())[0]?.state.type === 'ready', patienceMs);
    await until(() => world.discord.requests.some(({ method }) => method === 'PUT'), patienceMs);
    const [bot] = await bots();
    const known = bot?.definition.guilds[0]?.roles ?? [];
    roles = new Map(known.map(({ id, level }) => [level, { id }]));
  }, 2 * patienceMs);
  afterAll(() => world.stop());

  const roleOf = (level: Level): readonly Handle[] => [roles.get(level) ?? { id: '' }];

  /** Nobody comes twice: they would be too fast. */
  const personWith = (level: Level): Handle => {
    const person = world.discord.addUser(level);
    world.discord.addMember(world.guild, person, roleOf(level));
    return person;
  };

  const give = (user: Handle, command: string, name: string, options: readonly GivenOption[]) => {
    const { bot, guild, channel, discord } = world;
    const given = [{ name, options }];
    return discord.interact({ bot, guild, channel, user, locale, command, options: given });
  };

  /** What opens it in the list of `/alerts`: a button, or the choice of a subject. */
  const muteFormBy = async (asker: Handle, type: 'button' | 'choice') => {
    const message = await (await give(asker, 'alerts', 'list', [])).settled(20_000);
    const isOurs = (one: { readonly type: string; readonly id: string }) =>
      one.type === type && one.id.endsWith('|alerts|muteForm');
    const control = controlsOf(message.components).find(isOurs);
    const click = { message, customId: control?.id ?? '', user: asker, locale };
    return control?.type === 'choice'
      ? world.discord.choose({ ...click, values: ['line'] })
      : world.discord.press(click);
  };

  const mutes = async () =>
    (await world.ask('alerts.mutes')) as readonly { subject: string | null; reason: string }[];
  const isMuted = async (subject: string | null): Promise<boolean> =>
    (await mutes()).some((one) => one.subject === subject && one.reason === 'Bauarbeiten');
  const sources = async () => (await world.ask('sources.list')) as readonly { id: string }[];

  const forms: readonly FormCase[] = [
    {
      name: 'a mute of everything',
      levels: ['operator', 'member'],
      open: (asker) => muteFormBy(asker, 'button'),
      fields: { minutes: '30', reason: 'Bauarbeiten' },
      says: (text) => [text('bot.alerts.muted', {}), 'Bauarbeiten'],
      outcome: 'done',
      has: () => isMuted(null),
    },
    {
      name: 'a mute of what was chosen',
      levels: ['operator', 'everyone'],
      open: (asker) => muteFormBy(asker, 'choice'),
      fields: { reason: 'Bauarbeiten' },
      says: (text) => [text('bot.alerts.muted', {})],
      outcome: 'done',
      has: () => isMuted('line'),
    },
    ...formKinds.map((kind): FormCase => {
      const id = `own-${kind}`;
      const options = [{ name: 'kind', value: kind }];
      const answers = kind === 'http-text';
      return {
        name: `a source: ${kind}`,
        levels: ['admin', 'operator'],
        open: (asker) => give(asker, 'sources', 'add', options),
        fields: { id, operator: 'Own', ...typedOf[kind] },
        // Behind the others nobody is there: they are tried, and not added.
        says: (text) =>
          answers
            ? [text('bot.sources.added', {})]
            : [text('bot.sources.notAdded', {}), text('bot.sources.noAnswer', {})],
        outcome: answers ? 'done' : 'invalid',
        has: async () => (await sources()).some((source) => source.id === id) === answers,
      };
    }),
  ];

  const outcomeOf = async ({ id: user }: Handle): Promise<BotCommandLog | undefined> => {
    const entries = async () => {
      const page = (await world.ask('discord.commandLog', { pageSize: 200 })) as {
        readonly items: readonly BotCommandLog[];
      };
      return page.items.find((one) => one.user === user && one.command.startsWith('form '));
    };
    await until(async () => (await entries()) !== undefined);
    return entries();
  };

  const send = async (
    { open, fields }: FormCase,
    asker: Handle,
    before: () => void = () => undefined,
  ): Promise<SeenMessage> => {
    const opener = await open(asker);
    expect(opener.callback).toBe(9);
    before();
    const message = await (await world.discord.submit({ opener, fields })).settled(20_000);
    expect(message.ephemeralFor).toBe(asker.id);
    return message;
  };

  describe.each(forms)('$name', (form) => {
    const [may, mayNot] = form.levels;

    it(`does nothing for one who is ${mayNot} by the time it is sent`, async () => {
      const asker = personWith(may);
      const state = async () => [await mutes(), (await sources()).map(({ id }) => id)];
      const before = await state();
      const message = await send(form, asker, () =>
        world.discord.changeRoles(world.guild, asker, roleOf(mayNot)),
      );
      expect(visibleText(message.components)).toContain(words('bot.common.denied.title', {}));
      expect(await outcomeOf(asker)).toMatchObject({ outcome: 'denied', errorId: null });
      expect(await state()).toEqual(before);
    });

    it(`does what it says for ${may}`, async () => {
      const asker = personWith(may);
      const message = await send(form, asker);
      const text = visibleText(message.components);
      for (const said of form.says(words)) expect(text).toContain(said);
      expect(await outcomeOf(asker)).toMatchObject({ outcome: form.outcome, errorId: null });
      expect(await form.has()).toBe(true);
    });
  });
});
