import type { Caller } from '../../../shared/domain/audit.ts';
import { type CallError, type Handlers } from '../../../shared/dispatch.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { channelOf } from '../../../shared/domain/discord-channel.ts';
import type { DiscordControl } from '../discord/discord-view.ts';
import type { DiscordCommandHistory } from '../history/discord-commands.ts';
import { createTurns } from '../in-turn.ts';
import type { LiveSettings } from '../settings/create-settings.ts';

type Answered =
  | 'bots'
  | 'checkToken'
  | 'guildParts'
  | 'saveBot'
  | 'setToken'
  | 'removeBot'
  | 'start'
  | 'stop'
  | 'restart'
  | 'send'
  | 'commandLog';

const noSuchBot = (id: string): CallError => ({
  code: 'not-found',
  message: `There is no bot named "${id}".`,
});

export interface DiscordHandlersParts {
  readonly discord: DiscordControl;
  readonly settings: Pick<LiveSettings, 'get' | 'set'>;
  /** To every target of these channels; how many messages that makes. */
  readonly sendText: (channels: readonly string[], text: string) => Promise<number>;
  readonly commandLog: () => Pick<DiscordCommandHistory, 'page'>;
}

export function discordHandlers({
  discord,
  settings,
  sendText,
  commandLog,
}: DiscordHandlersParts): Pick<Handlers, `discord.${Answered}`> {
  /** The second one builds on the list that the first one has saved. */
  const inTurn = createTurns();
  const botsNow = () => settings.get().discord.bots;
  const tokensNow = () => settings.get().discord.tokens;
  const isKnown = (bot: string): boolean => botsNow().some(({ id }) => id === bot);

  const save = async (path: 'bots' | 'tokens', value: unknown, caller: Caller) =>
    answerOf(await settings.set(`discord.${path}`, value, caller));

  const setToken = (bot: string, token: string | null, caller: Caller) => {
    const { [bot]: _before, ...others } = tokensNow();
    return save('tokens', token === null ? others : { ...others, [bot]: token }, caller);
  };

  /** One bot, or each of them; the first failure is said after all were asked. */
  const each = async (bot: string | null, act: (bot: string) => Promise<Result<void>>) => {
    if (bot !== null && !isKnown(bot)) return fail(noSuchBot(bot));
    const bots = bot === null ? botsNow().map(({ id }) => id) : [bot];
    const done = await Promise.all(bots.map(act));
    return answerOf(done.find((result) => !result.ok) ?? ok(undefined));
  };

  return {
    'discord.bots': () => ok(discord.views().map((view) => structuredClone(view))),
    'discord.checkToken': async ({ token }) => refusedOr(await discord.checkToken(token)),
    'discord.guildParts': async ({ bot, guild }) =>
      isKnown(bot) ? refusedOr(await discord.guildParts(bot, guild)) : fail(noSuchBot(bot)),
    'discord.saveBot': ({ definition }, caller) =>
      inTurn(() => {
        const bots = isKnown(definition.id)
          ? botsNow().map((each) => (each.id === definition.id ? definition : each))
          : [...botsNow(), definition];
        return save('bots', bots, caller);
      }),
    'discord.setToken': ({ bot, token }, caller) =>
      inTurn(async () => (isKnown(bot) ? setToken(bot, token, caller) : fail(noSuchBot(bot)))),
    'discord.removeBot': ({ bot }, caller) =>
      inTurn(async () => {
        if (!isKnown(bot)) return fail(noSuchBot(bot));
        const removed = await save(
          'bots',
          botsNow().filter(({ id }) => id !== bot),
          caller,
        );
        if (!removed.ok || tokensNow()[bot] === undefined) return removed;
        return setToken(bot, null, caller);
      }),
    'discord.start': ({ bot }) => each(bot, discord.startBot),
    'discord.stop': ({ bot }) => each(bot, discord.stopBot),
    'discord.restart': ({ bot }) =>
      each(bot, async (id) => {
        const stopped = await discord.stopBot(id);
        return stopped.ok ? discord.startBot(id) : stopped;
      }),
    'discord.send': async ({ bots, text }) => {
      const stranger = bots.find((bot) => !isKnown(bot));
      if (stranger !== undefined) return fail(noSuchBot(stranger));
      return ok({ queued: await sendText(bots.map(channelOf), text) });
    },
    'discord.commandLog': async (query) => ok(await commandLog().page(query)),
  };
}

const answerOf = (done: Result<void>) => (done.ok ? ok({}) : fail(refused(done.error)));

const refusedOr = <Value>(result: Result<Value>): Result<Value, CallError> =>
  result.ok ? result : fail(refused(result.error));

const refused = (message: string): CallError => ({ code: 'refused', message });
