// Many people who give commands and press the buttons of the answers, as long as the bot is there.

import { commands } from '../../electron/core/discord/commands/index.ts';
import type { CommandOption } from '../../electron/core/discord/command/command.ts';
import type { DiscordApp } from './discord-app.ts';
import type { GivenOption } from './discord/interactions/resolve-options.ts';
import type { InteractionResult } from './discord/interactions/result.ts';
import type { SeenMessage } from './discord/messages/seen-message.ts';
import type { Handle } from './discord/people.ts';

export interface Deed {
  readonly what: string;
  /** From then until it was acknowledged, or given up, the bot's connection stood. */
  readonly isUndisturbed: boolean;
  /** Real milliseconds; null: never. */
  readonly acknowledgedAfterMs: number | null;
  /** An answer that was announced has come, or a form. */
  readonly isAnswered: boolean;
}

export interface Crowd {
  /** So many commands and clicks, by so many people at a time. */
  act(count: number): Promise<readonly Deed[]>;
}

export interface CrowdParts {
  readonly world: DiscordApp;
  /** Where they are. */
  readonly channel: Handle;
  readonly people: readonly Handle[];
  readonly random: () => number;
  /** How many times as fast as the real one the double's clock runs. */
  readonly speed: number;
  readonly atATime: number;
}

interface Way {
  readonly command: string;
  readonly isOwners: boolean;
  readonly subcommand: string | null;
  readonly options: readonly CommandOption[];
}

/** What would end the test, or change what it counts: what is told, and whether anybody looks. */
const leftOut =
  /^(pause|resume|stop|bots (stop|start|restart)|config (set|undo)|alerts (mute|unmute|test)|queue (retry|clear)|backup now|export|sources (add|remove|enable|disable|priority|test))/;
const leftOutButtons = /stop|start|pause|resume|mute|undo|retry|clear|test|backup|now|remove|able/;

const ways: readonly Way[] = commands
  .flatMap((command): readonly Way[] => {
    const isOwners = command.level === 'owner';
    const { name, options, subcommands } = command;
    return subcommands === undefined
      ? [{ command: name, isOwners, subcommand: null, options }]
      : subcommands.map((one) => ({
          command: name,
          isOwners,
          subcommand: one.name,
          options: one.options,
        }));
  })
  .filter(({ command, subcommand }) => !leftOut.test(`${command} ${subcommand ?? ''}`));

/** A connection that is cut is counted as one until its socket is gone; the next one begins with one of these. */
const turnKinds: ReadonlySet<string> = new Set(['close', 'invalid-session', 'ready', 'resumed']);

/** Real ones: five minutes of the faster clock would not do for the bot's slowest command. */
const settledWithinMs = 3_000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export function createCrowd(parts: CrowdParts): Crowd {
  const { world, channel, people, random } = parts;
  const { bot, discord, guild } = world;
  const pick = <Value>(values: readonly Value[]): Value => {
    const value = values[Math.floor(random() * values.length)];
    if (value === undefined) throw new Error('Nothing to choose from.');
    return value;
  };

  /** How often a connection has begun or ended. */
  const turns = (): number => discord.gatewayLog.filter(({ kind }) => turnKinds.has(kind)).length;
  const isThere = (): boolean => discord.gateway.connections(bot.applicationId) > 0;

  /** @returns the answer, where there is one to be clicked */
  const deed = async (
    what: string,
    act: () => Promise<InteractionResult>,
    done: Deed[],
  ): Promise<SeenMessage | null> => {
    const before = turns();
    const wasThere = isThere();
    const result = await act();
    const { acknowledgedAfterMs: afterMs, callback, modal } = result;
    const answer =
      callback === null || modal !== null
        ? null
        : await result.settled(settledWithinMs).catch(() => null);
    done.push({
      what,
      isUndisturbed: wasThere && isThere() && turns() === before,
      acknowledgedAfterMs: afterMs === null ? null : afterMs / parts.speed,
      isAnswered: answer !== null || modal !== null,
    });
    return answer;
  };

  const give = (way: Way, user: Handle): Promise<InteractionResult> => {
    const given = way.options.flatMap((option): readonly GivenOption[] => {
      if (option.isRequired !== true && (option.choices === undefined || random() < 0.5)) return [];
      const value =
        option.type === 'truth'
          ? true
          : option.type === 'number'
            ? (option.min ?? 1)
            : pick(option.choices ?? ['a']);
      return [{ name: option.name, value }];
    });
    return discord.interact({
      bot,
      user,
      guild,
      channel,
      locale: pick(['en-US', 'de', 'fr', 'ja']),
      command: way.command,
      options: way.subcommand === null ? given : [{ name: way.subcommand, options: given }],
    });
  };

  const actOnce = async (done: Deed[]): Promise<void> => {
    const way = pick(ways);
    const user = way.isOwners ? world.people.owner : pick(people);
    const name = `/${way.command} ${way.subcommand ?? ''}`;
    const answer = await deed(name, () => give(way, user), done);
    const buttons = answer === null || random() < 0.5 ? [] : buttonsIn(answer.components);
    if (answer === null || buttons.length === 0) return;
    const customId = pick(buttons);
    const click = { message: answer, customId, user };
    await deed(customId, () => discord.press(click), done);
  };

  return {
    act: async (count) => {
      const done: Deed[] = [];
      const one = async (): Promise<void> => {
        while (done.length < count) {
          if (isThere()) await actOnce(done);
          else await pause(5);
        }
      };
      await Promise.all(Array.from({ length: parts.atATime }, one));
      return done;
    },
  };
}

function buttonsIn(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(buttonsIn);
  if (typeof node !== 'object' || node === null) return [];
  const { type, custom_id: id, disabled } = node as Record<string, unknown>;
  const inner = Object.values(node).flatMap(buttonsIn);
  const isUsable = type === 2 && typeof id === 'string' && disabled !== true;
  return isUsable && !leftOutButtons.test(id) ? [id, ...inner] : inner;
}
