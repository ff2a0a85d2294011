// Who each bot is and where, also while it does not run: only Discord knows, and says so once it is connected.

import type { BotView } from '../../../shared/domain/bot.ts';
import type { Bot } from './bot/bot.ts';
import { inviteUrl } from './invite-url.ts';

/** The part of its view that a bot itself gives. */
export type BotStanding = Omit<BotView, 'definition' | 'hasToken'>;

/** What is asked of a bot that runs. */
export type StandingBot = Pick<Bot, 'applicationId' | 'guilds' | 'latencyMs' | 'state' | 'user'>;

export interface KnownBots {
  /**
   * @param token with another one it may be somebody else; undefined: it has none
   * @param bot null: it does not run
   */
  readonly standingOf: (
    id: string,
    token: string | undefined,
    bot: StandingBot | null,
  ) => BotStanding;
  /** It does not run any more. @param at UTC milliseconds */
  readonly ended: (id: string, at: number) => void;
}

interface Known {
  readonly token: string | undefined;
  readonly user: BotView['user'];
  readonly applicationId: string | null;
  readonly guilds: BotView['guilds'];
}

/** @param startedAt since when those that have not run yet are stopped, UTC milliseconds */
export function createKnownBots(startedAt: number): KnownBots {
  const known = new Map<string, Known>();
  const endedAt = new Map<string, number>();

  const knownOf = (id: string, token: string | undefined): Known => {
    const before = known.get(id);
    return before?.token === token && before !== undefined
      ? before
      : { token, user: null, applicationId: null, guilds: [] };
  };

  return {
    standingOf: (id, token, bot) => {
      const before = knownOf(id, token);
      const state = bot?.state() ?? { type: 'stopped', since: endedAt.get(id) ?? startedAt };
      // While it connects and while it stops, it knows none.
      const guilds = state.type === 'ready' ? [...(bot?.guilds() ?? [])] : before.guilds;
      const now: Known = {
        token,
        user: bot?.user() ?? before.user,
        applicationId: bot?.applicationId() ?? before.applicationId,
        guilds,
      };
      known.set(id, now);
      return {
        state,
        user: now.user,
        guilds,
        inviteUrl: now.applicationId === null ? null : inviteUrl(now.applicationId),
        latencyMs: bot?.latencyMs() ?? null,
      };
    },
    ended: (id, at) => void endedAt.set(id, at),
  };
}
