// What @discordjs/ws 1.2.3 leaves open and has no setting for. This reaches into private methods: the versions are
// pinned, and a test names every member that is used (tests/unit/electron/core/discord/bot/tame-shard.test.ts).

import type { WebSocketShard } from '@discordjs/ws';
import type { Clock } from '../../ports.ts';
import type { GatewayLibrary } from './discord-library.ts';

interface Socket {
  readonly readyState: number;
  addEventListener(type: 'error', listener: () => void): void;
  terminate(): void;
}

interface Inside {
  readonly connection: Socket | null;
  internalConnect(): Promise<void>;
  onMessage(data: unknown, isBinary: boolean): Promise<void>;
  heartbeat(isAsked?: boolean): Promise<void>;
}

export interface ShardRules {
  readonly library: GatewayLibrary;
  readonly clock: Clock;
  /** Asked before every connection; resolves when it may be made, false: never again. */
  readonly mayConnect: () => Promise<boolean>;
  /** Something came that the library could not take. */
  readonly onBroken: (what: string, error: unknown) => void;
}

export interface TamedShard {
  readonly connect: () => void;
  /** Asks for a sign of life now. */
  readonly beat: () => void;
  /** Breaks the connection off, whatever it is doing. */
  readonly breakOff: () => void;
  /** Nothing of it is left, and nothing comes back, within `closeWithinMs`. `mayConnect` must say no from now on. */
  readonly end: () => Promise<void>;
}

/** A peer that does not answer our close is not waited for; the library would for 30 s. */
const closeWithinMs = 1_000;
const socketClosed = 3;

export const privateMembers = ['internalConnect', 'onMessage', 'heartbeat'] as const;

/**
 * - Every connection is asked for first: the library takes each up again after 500 ms, for ever, even when it was
 *   destroyed within them.
 * - No message of Discord's ends in an unhandled rejection.
 * - A close takes a second at most.
 */
export function tameShard(shard: WebSocketShard, rules: ShardRules): TamedShard {
  const inside = shard as unknown as Inside;
  for (const member of privateMembers) {
    if (typeof inside[member] !== 'function') throw new Error(`@discordjs/ws has no ${member}`);
  }
  const connectAsItDoes = inside.internalConnect.bind(inside);
  const takeAsItDoes = inside.onMessage.bind(inside);
  const beatAsItDoes = inside.heartbeat.bind(inside);
  const destroyAsItDoes = shard.destroy.bind(shard);
  let isAsking = false;

  const connect = async (): Promise<void> => {
    if (isAsking) return;
    isAsking = true;
    const may = await rules.mayConnect().finally(() => {
      isAsking = false;
    });
    if (!may || isBusy()) return;
    try {
      await connectAsItDoes();
    } catch (error) {
      rules.onBroken('connection', error);
      if (isBusy())
        await shard.destroy({ recover: rules.library.WebSocketShardDestroyRecovery.Reconnect });
      else await connect();
    }
  };
  const isBusy = (): boolean => shard.status !== rules.library.WebSocketShardStatus.Idle;

  inside.internalConnect = connect;
  inside.onMessage = async (data, isBinary) => {
    await takeAsItDoes(data, isBinary).catch((error: unknown) => rules.onBroken('message', error));
  };
  inside.heartbeat = async (isAsked) => {
    await beatAsItDoes(isAsked).catch((error: unknown) => rules.onBroken('heartbeat', error));
  };
  shard.destroy = async (options) => {
    const socket = inside.connection;
    let cancel = (): void => {};
    // While a HELLO or READY is awaited it destroys itself once more, and takes away what the first time waits for.
    const late = new Promise<void>((resolve) => {
      cancel = rules.clock.schedule(closeWithinMs, () => {
        breakSocket(socket);
        resolve();
      });
    });
    await Promise.race([destroyAsItDoes(options).finally(cancel), late]);
  };

  return {
    connect: () => void connect(),
    beat: () => void inside.heartbeat(true),
    breakOff: () => breakSocket(inside.connection),
    end: async () => {
      await shard.destroy();
      // One that was being made, or is made this very moment: destroy() leaves it.
      await Promise.resolve();
      breakSocket(inside.connection);
    },
  };
}

function breakSocket(socket: Socket | null): void {
  if (socket === null || socket.readyState === socketClosed) return;
  // Breaking off what is not open yet is told as an error, which nobody would hear.
  socket.addEventListener('error', () => {});
  socket.terminate();
}
