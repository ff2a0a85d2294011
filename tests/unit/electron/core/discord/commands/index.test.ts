import { describe, expect, it } from 'vitest';
import type { Command } from '../../../../../../electron/core/discord/command/command.ts';
import { commands } from '../../../../../../electron/core/discord/commands/index.ts';
import { languages } from '../../../../../../shared/format/languages.ts';
import { readLocale } from '../../../../../support/locale-texts.ts';

/** https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-naming */
const nameRule = /^[-_'\p{L}\p{N}]{1,32}$/u;

/** Whatever is registered with a name, by the place of its texts. */
const named = ({ name, options, subcommands }: Command): readonly string[] => {
  const place = `botCommand.${name}`;
  const all = [...options, ...(subcommands ?? []).flatMap((each) => each.options)];
  return [
    place,
    ...all.map((option) => `${place}.options.${option.name}`),
    ...(subcommands ?? []).map((each) => `${place}.subcommands.${each.name}`),
  ];
};
const choices = ({ name, options, subcommands }: Command): readonly string[] =>
  [...options, ...(subcommands ?? []).flatMap((each) => each.options)].flatMap((option) =>
    (option.choices ?? []).map((value) => `botCommand.${name}.choices.${value}`),
  );

describe('the commands', () => {
  it('are listed by their names, each once', () => {
    const names = commands.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)].toSorted());
  });

  it('say who may use the ones of the first half, and who sees the answer', () => {
    const first = Object.fromEntries(
      commands.map(({ name, level, visibility, acknowledge }) => [
        name,
        [level, visibility, acknowledge].join(' '),
      ]),
    );
    expect(first).toMatchObject({
      about: 'everyone shared fast',
      chart: 'member shared fast',
      check: 'operator private slow',
      help: 'everyone shared fast',
      history: 'member shared fast',
      ip: 'member shared fast',
      outages: 'member shared fast',
      pause: 'operator private fast',
      resume: 'operator private fast',
      status: 'member shared fast',
      uptime: 'member shared fast',
    });
  });

  describe.each(languages.map(({ tag }) => tag))('in %s', (tag) => {
    const texts = readLocale(tag);

    it('have names that Discord takes, no two alike', () => {
      const places = commands.flatMap(named);
      const wrong = places.filter((place) => {
        const name = texts.get(`${place}.name`) ?? '';
        return !nameRule.test(name) || name !== name.toLowerCase();
      });
      expect(wrong).toEqual([]);
      const names = commands.map(({ name }) => texts.get(`botCommand.${name}.name`));
      expect(names).toEqual([...new Set(names)]);
    });

    it('have descriptions that Discord takes', () => {
      const wrong = commands.flatMap(named).filter((place) => {
        const { length } = texts.get(`${place}.description`) ?? '';
        return length < 1 || length > 100;
      });
      expect(wrong).toEqual([]);
    });

    it('have a text for each choice', () => {
      const wrong = commands.flatMap(choices).filter((place) => {
        const { length } = texts.get(place) ?? '';
        return length < 1 || length > 100;
      });
      expect(wrong).toEqual([]);
    });
  });

  it('are called by their English names where Discord knows no names of a language', () => {
    const [arabic, english] = [readLocale('ar'), readLocale('en')];
    const places = commands.flatMap(named).map((place) => `${place}.name`);
    expect(places.filter((place) => arabic.get(place) !== english.get(place))).toEqual([]);
  });
});
