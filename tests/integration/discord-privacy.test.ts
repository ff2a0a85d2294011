// Every command, button, choice and form, as everybody there is, in two languages: who may not see an address never does, and
// nothing goes wrong.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Command, CommandOption } from '../../electron/core/discord/command/command.ts';
import { commands } from '../../electron/core/discord/commands/index.ts';
import { isAtLeast, type Level, levels, maskUnlessSaid } from '../../shared/domain/access.ts';
import type { BotCommandLog } from '../../shared/domain/bot.ts';
import { ok } from '../../shared/result.ts';
import { canary, type DiscordApp, startDiscordApp, until } from '../support/discord-app.ts';
import { controlsOf } from '../support/discord-controls.ts';
import { flatten } from '../support/discord/messages/component-rules.ts';
import type { InteractionResult } from '../support/discord/interactions/result.ts';
import type { SeenMessage } from '../support/discord/messages/seen-message.ts';
import { visibleText } from '../support/discord/messages/visible-text.ts';

/** Where the address has moved to when the bot is asked: neither this one nor the one before is for everybody. */
const second = '81.2.70.33';
const canaries = [canary, second];

interface Way {
  readonly command: Command;
  readonly path: string;
  readonly level: Level;
  readonly subcommand: string | null;
  readonly options: readonly CommandOption[];
}

const ways: readonly Way[] = commands.flatMap((command): readonly Way[] =>
  command.subcommands === undefined
    ? [
        {
          command,
          path: command.name,
          level: command.level,
          subcommand: null,
          options: command.options,
        },
      ]
    : command.subcommands.map(({ name, options, level }) => ({
        command,
        path: `${command.name} ${name}`,
        level: level ?? command.level,
        subcommand: name,
        options,
      })),
);

/** Discord itself offers the owner's commands to a guild's administrators alone. */
const waysOf = (who: Level | 'nobody'): readonly Way[] =>
  ways.filter(({ command }) => command.level !== 'owner' || who === 'owner');

const sample = ({ name, type, choices, min }: CommandOption) => ({
  name,
  value: type === 'truth' ? true : type === 'number' ? (min ?? 1) : (choices?.[0] ?? 'a'),
});

describe.each(['en-US', 'de'])('in %s', (locale) => {
  let world: DiscordApp;
  const drawn: string[] = [];

  beforeAll(async () => {
    world = await startDiscordApp({
      pictures: {
        draw: async (svg) => {
          drawn.push(svg);
          return ok(new Uint8Array([0x89, 0x50]));
        },
        close: async () => {},
      },
      definition: () => ({ language: locale === 'de' ? 'de' : 'en' }),
    });
    const bots = () => world.ask('discord.bots') as Promise<readonly { state: { type: string } }[]>;
    await until(async () => (await bots())[0]?.state.type === 'ready', 60_000);
    await until(() => world.discord.requests.some(({ method }) => method === 'PUT'));
    await world.ask('address.check');
    world.setAddress(second);
    await world.ask('address.check');
    // Twice by two operators, 10 s apart: then it is a change, and told.
    await until(() => world.discord.messages(world.channel.id).length > 0, 30_000);
  });
  afterAll(() => world.stop());

  const log = async (): Promise<readonly BotCommandLog[]> => {
    const page = (await world.ask('discord.commandLog', { pageSize: 200 })) as {
      readonly items: readonly BotCommandLog[];
    };
    return page.items;
  };

  /** How often something was asked of the bot in this test. */
  let asked = 0;

  /** One of each; they are written while the next answer is being read. */
  const entriesOf = async ({ id: user }: { readonly id: string }, after: number) => {
    const found = async () =>
      (await log()).filter((entry) => entry.id > after && entry.user === user);
    await until(async () => (await found()).length === asked);
    return found();
  };

  const give = (way: Way, user: { readonly id: string }): Promise<InteractionResult> => {
    const { bot, guild, channel, discord } = world;
    const given = way.options.filter(({ isRequired }) => isRequired === true).map(sample);
    const options = way.subcommand === null ? given : [{ name: way.subcommand, options: given }];
    return discord.interact({
      bot,
      user,
      guild,
      channel,
      locale,
      command: way.command.name,
      options,
    });
  };

  const assertPrivate = (message: SeenMessage, level: Level | null): void => {
    const mayShow =
      message.ephemeralFor !== null && level !== null && maskUnlessSaid[level] === 'full';
    if (mayShow) return;
    const text = visibleText([message.content, message.embeds, message.components]);
    for (const address of canaries) expect(text).not.toContain(address);
  };

  const assertDrawingsMasked = (): void => {
    for (const svg of drawn.splice(0))
      for (const address of canaries) expect(svg).not.toContain(address);
  };

  it('tells the change without the address', () => {
    const [told] = world.discord.messages(world.channel.id);
    expect(visibleText(told)).toContain('81.2.•.•');
    for (const message of world.discord.messages(world.channel.id)) assertPrivate(message, null);
  });

  describe.each(['nobody', ...levels] as const)('%s', (who) => {
    const level = who === 'nobody' ? null : who;

    it.each(waysOf(who).map((way) => [way.path, way] as const))('/%s', async (_path, way) => {
      const user = world.people[who];
      const before = (await log())[0]?.id ?? 0;
      asked = 0;
      const result = await give(way, user);
      const message = await answerTo(result, level);
      if (result.modal === null) await clickAll(message, result, user, level);
      assertDrawingsMasked();
      const entries = await entriesOf(user, before);
      const given = entries.find(({ command }) => `${command} `.startsWith(`/${way.path} `));
      expect(given?.outcome === 'denied').toBe(!isAtLeast(level, way.level));
      expect(entries.filter(({ errorId }) => errorId !== null)).toEqual([]);
    });
  });

  /** What came of it, which shows no more than it may; a form is sent with something in each of its fields. */
  async function answerTo(result: InteractionResult, level: Level | null): Promise<SeenMessage> {
    const ids = flatten(result.modal?.components ?? []).flatMap(({ custom_id: id }) =>
      typeof id === 'string' ? [id] : [],
    );
    const fields = Object.fromEntries(ids.map((id) => [id, 'a']));
    const answered =
      result.modal === null ? result : await world.discord.submit({ opener: result, fields });
    asked += result.modal === null ? 1 : 2;
    const message = await answered.settled(10_000);
    assertPrivate(message, level);
    return message;
  }

  /** Each button and choice of a card, once; those of the cards that come of it are other commands' business. */
  async function clickAll(
    message: SeenMessage,
    given: InteractionResult,
    user: { readonly id: string },
    level: Level | null,
  ): Promise<void> {
    for (const control of controlsOf(message.components)) {
      // Another one may have put something else in its place.
      if (!controlsOf(given.message()?.components).some(({ id }) => id === control.id)) continue;
      if (control.type === 'button') {
        const customId = control.id;
        await answerTo(await world.discord.press({ message, customId, user, locale }), level);
      } else {
        const { id: customId, values } = control;
        const click = { message, customId, user, locale, values };
        await answerTo(await world.discord.choose(click), level);
      }
    }
  }

  it('completes nothing with an address in it', async () => {
    const { bot, guild, channel, discord, people } = world;
    for (const way of ways) {
      for (const option of way.options.filter(({ isCompleted }) => isCompleted === true)) {
        for (const who of levels) {
          if (!waysOf(who).includes(way)) continue;
          const focused = { name: option.name, value: '81', focused: true };
          const options =
            way.subcommand === null ? [focused] : [{ name: way.subcommand, options: [focused] }];
          const user = people[who];
          const scene = { bot, user, guild, channel, locale, command: way.command.name, options };
          const { choices } = await discord.autocomplete(scene);
          if (maskUnlessSaid[who] === 'full') continue;
          for (const address of canaries) expect(visibleText(choices)).not.toContain(address);
        }
      }
    }
  });
});
