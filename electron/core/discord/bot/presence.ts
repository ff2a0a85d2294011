import type { GatewayPresenceUpdateData, PresenceUpdateStatus } from 'discord.js';
import type { Clock, Dispose } from '../../ports.ts';

export interface PresenceText {
  readonly status: 'online' | 'idle' | 'dnd';
  /** As people read it under the bot's name; empty: none. At most 128 characters are sent. */
  readonly text: string;
}

export interface Presence {
  /** The newest wins. Null: as Discord shows a bot by itself. */
  readonly set: (presence: PresenceText | null) => void;
  /** A session has begun, or goes on: what Discord knew may be gone. */
  readonly again: () => void;
  readonly stop: Dispose;
}

/** The gateway takes 120 messages a minute, heartbeats among them; Discord shows changes no sooner. */
export const presenceEveryMs = 5_000;
/** `ActivityType.Custom`, spelt out so that discord.js is not loaded for it. */
const custom = 4;

/**
 * Tells the gateway how the bot is to be shown, at most once in 5 s.
 * @param send false: there is no session; it is sent with the next one
 */
export function createPresence(
  clock: Clock,
  send: (data: GatewayPresenceUpdateData) => boolean,
): Presence {
  let wanted: PresenceText | null = null;
  let isDue = false;
  let isResting = false;
  let cancel: Dispose = () => {};

  const flush = (): void => {
    if (!isDue || isResting || !send(dataOf(wanted))) return;
    isDue = false;
    isResting = true;
    cancel = clock.schedule(presenceEveryMs, () => {
      isResting = false;
      flush();
    });
  };

  return {
    set: (presence) => {
      if (presence?.status === wanted?.status && presence?.text === wanted?.text) return;
      wanted = presence;
      isDue = true;
      flush();
    },
    again: () => {
      isDue = isDue || wanted !== null;
      flush();
    },
    stop: () => {
      cancel();
      isResting = false;
    },
  };
}

function dataOf(presence: PresenceText | null): GatewayPresenceUpdateData {
  const text = presence?.text.slice(0, 128) ?? '';
  return {
    since: null,
    afk: false,
    status: (presence?.status ?? 'online') as PresenceUpdateStatus,
    activities: text === '' ? [] : [{ name: text, state: text, type: custom }],
  };
}
