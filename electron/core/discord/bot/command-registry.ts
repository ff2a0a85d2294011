import type { Kept } from '../../history/kept.ts';
import type { Clock, Dispose, Log } from '../../ports.ts';
import type { CommandScope } from './registration-plan.ts';
import { registerCommands } from './registration.ts';
import type { BotRest } from './rest-answer.ts';

export interface CommandRegistryParts {
  readonly botId: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly rest: BotRest;
  readonly kept: Pick<Kept, 'get' | 'set'>;
  readonly applicationId: () => string | null;
}

export interface CommandRegistry {
  readonly want: (commands: readonly unknown[], scope: CommandScope) => void;
  /** Discord can be asked. */
  readonly go: () => void;
  readonly ids: () => ReadonlyMap<string, string>;
  readonly stop: () => void;
}

interface Wanted {
  readonly commands: readonly unknown[];
  readonly scope: CommandScope;
}

const againAfterMs = 60_000;

/** Sees to it that Discord has the bot's commands: one registration at a time, the newest wish last. */
export function createCommandRegistry(parts: CommandRegistryParts): CommandRegistry {
  let wanted: Wanted | null = null;
  let done: Wanted | null = null;
  let ids: ReadonlyMap<string, string> = new Map();
  let isRunning = false;
  let isGoing = false;
  let cancel: Dispose = () => {};

  const run = async (wish: Wanted, applicationId: string): Promise<void> => {
    const { botId, kept, rest } = parts;
    const place = { botId, applicationId, rest, kept };
    const outcome = await registerCommands(place, wish.scope, wish.commands);
    if (outcome.ok) {
      ids = outcome.value;
      done = wish;
      return;
    }
    parts.log.write('warn', 'commands are not registered', { bot: botId, why: outcome.error });
  };

  const step = (): void => {
    const applicationId = parts.applicationId();
    const wish = wanted;
    if (!isGoing || isRunning || wish === null || wish === done || applicationId === null) return;
    isRunning = true;
    cancel();
    run(wish, applicationId)
      .catch((error: unknown) => {
        parts.log.write('error', 'commands are not registered', { error: String(error) });
      })
      .finally(() => {
        isRunning = false;
        if (wanted !== wish) step();
        else if (done !== wish && isGoing) cancel = parts.clock.schedule(againAfterMs, step);
      });
  };

  return {
    want: (commands, scope) => {
      wanted = { commands, scope };
      step();
    },
    go: () => {
      isGoing = true;
      step();
    },
    ids: () => ids,
    stop: () => {
      isGoing = false;
      cancel();
    },
  };
}
