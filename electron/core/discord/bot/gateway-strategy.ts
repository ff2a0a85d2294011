import type {
  IContextFetchingStrategy,
  IShardingStrategy,
  SessionInfo,
  WebSocketManager,
  WebSocketShard,
} from '@discordjs/ws';
import type { GatewaySendPayload } from 'discord.js';
import type { Clock, Log, Random } from '../../ports.ts';
import { type GatewayEnd, gatewayEndOf, type GatewayLoss, gatewayLossOf } from './gateway-close.ts';
import { identifyWaitMs, type LastIdentify, type SessionStarts } from './identify-wait.ts';
import { createPause } from './pause.ts';
import { chance, reconnectDelayMs } from './reconnect-delay.ts';
import { type TamedShard, tameShard } from './tame-shard.ts';
import type { GatewayLibrary } from './discord-library.ts';

export interface GatewayParts {
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly library: GatewayLibrary;
  /** Of this bot, over all its logins. */
  readonly identified: LastIdentify;
  readonly onTry: (attempt: number) => void;
  readonly onReady: () => void;
  readonly onLost: (loss: GatewayLoss) => void;
  readonly onEnd: (end: GatewayEnd) => void;
  readonly onLatency: (ms: number) => void;
}

export interface Gateway {
  readonly buildStrategy: (manager: WebSocketManager) => IShardingStrategy;
  /** The line is back: tries now, or makes sure of a connection that seems to stand. */
  readonly kick: () => void;
  /** False: there is no session now. */
  readonly send: (payload: GatewaySendPayload) => boolean;
  /** Takes a second at most. From the call on, nothing is connected any more. */
  readonly stop: () => Promise<void>;
}

const noStarts: GatewayEnd = {
  reason: 'sessions',
  closeCode: null,
  detail: 'The starts that Discord allows a bot in a day are used up.',
};

type Statuses = Awaited<ReturnType<IShardingStrategy['fetchStatus']>>;

/** The only one: a bot of this size never needs a second. */
const shardId = 0;
const helloWithinMs = 15_000;
const handshakeWithinMs = 10_000;
/** Only after so long is a connection good enough to forget the failures before it. */
const steadyAfterMs = 60_000;
/** A session that cannot be taken up again so many times is given up. */
const mostResumes = 3;
const kickAnswerWithinMs = 5_000;
const freshMs = 3_000;

/**
 * A way of discord.js to hold its connection (`ws.buildStrategy`) that backs off, can be stopped at any moment and
 * woken at any moment. One for each login.
 */
export function createGateway(parts: GatewayParts): Gateway {
  const { clock, log, random } = parts;
  const pause = createPause(clock);
  let tries = 0;
  /** Tries to take the session up again, since it was last ready. */
  let resumes = 0;
  let isStopped = false;
  let isFirst = true;
  let triedAtMs = 0;
  let lastBeatMs = 0;
  let shard: WebSocketShard | null = null;
  let tamed: TamedShard | null = null;
  let cancelSteady = (): void => {};
  let cancelProof = (): void => {};

  const end = (reason: GatewayEnd): void => {
    if (isStopped) return;
    isStopped = true;
    pause.end();
    parts.onEnd(reason);
  };

  const buildStrategy = (manager: WebSocketManager): IShardingStrategy => {
    let options: IContextFetchingStrategy['options'] | null = null;

    const refresh = async (): Promise<void> => {
      const fetched = await parts.library.managerToFetchingStrategyOptions(manager);
      options = { ...fetched, helloTimeout: helloWithinMs, handshakeTimeout: handshakeWithinMs };
    };

    const sessionNow = (): SessionInfo | null =>
      (manager.options.retrieveSessionInfo(shardId) as SessionInfo | null | undefined) ?? null;

    /** Null: none is left. */
    const identifyWait = async (): Promise<number | null> => {
      if (!isFirst) {
        await manager.fetchGatewayInformation(true);
        await refresh();
      }
      if (options === null) return 0;
      const { atMs } = parts.identified;
      const since = atMs === null ? null : clock.monotonicMs() - atMs;
      return identifyWaitMs(startsOf(options), since);
    };

    /** False: not this time. */
    const mayIdentify = async (): Promise<boolean> => {
      // Discord asks for one to five seconds after a session was lost.
      if (!isFirst) await pause.sleep(1_000 + chance(random) * 4_000);
      if (isStopped) return false;
      try {
        const waitMs = await identifyWait();
        if (waitMs === null) {
          end(noStarts);
          return false;
        }
        await pause.sleepUnwoken(waitMs);
        return true;
      } catch (error) {
        log.write('debug', 'gateway is not known', { error: String(error) });
        return false;
      }
    };

    const mayConnect = async (): Promise<boolean> => {
      for (;;) {
        if (isStopped) return false;
        tries += 1;
        resumes += 1;
        parts.onTry(tries);
        await pause.sleep(reconnectDelayMs(tries - 1, random));
        if (isStopped) return false;
        if (resumes > mostResumes) await manager.options.updateSessionInfo(shardId, null);
        if (sessionNow() !== null || (await mayIdentify())) break;
      }
      isFirst = false;
      triedAtMs = clock.monotonicMs();
      return !isStopped;
    };

    const context: IContextFetchingStrategy = {
      get options() {
        if (options === null) throw new Error('a shard before its options');
        return options;
      },
      retrieveSessionInfo: sessionNow,
      updateSessionInfo: (id, session) => manager.options.updateSessionInfo(id, session),
      waitForIdentify: async () => {
        parts.identified.atMs = clock.monotonicMs();
      },
    };

    const begin = async (): Promise<void> => {
      await refresh();
      if (options !== null && startsOf(options).remaining < 1) end(noStarts);
      if (isStopped) return;
      const made = new parts.library.WebSocketShard(context, shardId);
      shard = made;
      tamed = tameShard(made, {
        library: parts.library,
        clock,
        mayConnect,
        onBroken: (what, error) =>
          log.write('warn', 'discord sent what is not understood', { what, error: String(error) }),
      });
      relay(made, manager);
      listen(made);
    };

    return {
      spawn: begin,
      // Not awaited: it settles when the bot is ready, which may be never.
      connect: () => tamed?.connect(),
      // It is also called before every spawn().
      destroy: async () => {
        if (shard !== null) await stop();
      },
      // Nobody asks; the library's own map is out of reach, and does what any does.
      fetchStatus: () =>
        new Map(shard === null ? [] : [[shardId, shard.status]]) as unknown as Statuses,
      send: (_, payload) => void send(payload),
    };
  };

  const listen = (made: WebSocketShard): void => {
    const onReady = (): void => {
      resumes = 0;
      cancelSteady();
      cancelSteady = clock.schedule(steadyAfterMs, () => {
        tries = 0;
      });
      parts.onReady();
    };
    const named = made as unknown as {
      on(event: string, listener: (payload: { code: number; latency: number }) => void): void;
    };
    named.on('ready', () => {
      // The IDENTIFY may have been long on its way: by now at the latest it has arrived.
      parts.identified.atMs = clock.monotonicMs();
      onReady();
    });
    named.on('resumed', onReady);
    named.on('heartbeat', ({ latency }) => {
      lastBeatMs = clock.monotonicMs();
      parts.onLatency(latency);
    });
    named.on('closed', ({ code }) => {
      cancelSteady();
      const reason = gatewayEndOf(code);
      if (reason !== null) end(reason);
      else if (!isStopped) parts.onLost(gatewayLossOf(code));
    });
  };

  const isReady = (one: WebSocketShard): boolean =>
    one.status === parts.library.WebSocketShardStatus.Ready;

  const send = (payload: GatewaySendPayload): boolean => {
    if (isStopped || shard === null || !isReady(shard)) return false;
    shard.send(payload).catch((error: unknown) => {
      log.write('debug', 'not sent to the gateway', { error: String(error) });
    });
    return true;
  };

  const kick = (): void => {
    if (isStopped || shard === null || tamed === null) return;
    if (isReady(shard)) {
      const askedMs = clock.monotonicMs();
      tamed.beat();
      cancelProof();
      cancelProof = clock.schedule(kickAnswerWithinMs, () => {
        if (lastBeatMs >= askedMs || isStopped) return;
        void shard?.destroy({
          reason: 'No sign of life',
          recover: parts.library.WebSocketShardDestroyRecovery.Resume,
        });
      });
      return;
    }
    tries = 0;
    resumes = 0;
    pause.wake();
    if (clock.monotonicMs() - triedAtMs > freshMs) tamed.breakOff();
  };

  const stop = async (): Promise<void> => {
    isStopped = true;
    cancelSteady();
    cancelProof();
    pause.end();
    await tamed?.end();
  };

  return { buildStrategy, kick, send, stop };
}

function startsOf({ gatewayInformation }: IContextFetchingStrategy['options']): SessionStarts {
  const { total, remaining, reset_after: resetAfterMs } = gatewayInformation.session_start_limit;
  return { total, remaining, resetAfterMs };
}

/** As the library's own strategy passes a shard's events on. */
function relay(shard: WebSocketShard, manager: WebSocketManager): void {
  const from = shard as unknown as { on(event: string, listener: (payload: object) => void): void };
  const to = manager as unknown as { emit(event: string, payload: object): void };
  const events = ['closed', 'debug', 'dispatch', 'error', 'heartbeat', 'hello', 'ready', 'resumed'];
  for (const event of events) {
    from.on(event, (payload) => to.emit(event, { ...payload, shardId }));
  }
}
