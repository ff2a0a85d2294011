import type { Dispose, TransportState } from './client.ts';
import { reconnectDelayMs } from './reconnect-delay.ts';

export interface SocketEvents {
  readonly onOpen: () => void;
  readonly onText: (text: string) => void;
  /** Closed by either side, or never opened. */
  readonly onClose: () => void;
}

export interface ReconnectingSocketPorts {
  /** Starts one connection; what it returns closes it. */
  readonly open: (events: SocketEvents) => Dispose;
  /** Wall clock, UTC milliseconds. */
  readonly now: () => number;
  readonly schedule: (delayMs: number, run: () => void) => Dispose;
  /** 0 (inclusive) to 1 (exclusive). */
  readonly random: () => number;
}

export interface ReconnectingSocketListener {
  readonly onText: (text: string) => void;
  readonly onState: (state: TransportState) => void;
}

/** A handshake that takes longer is given up: a machine that vanished would hold it for minutes. */
const handshakeTimeoutMs = 10_000;
/** Only a connection that lasted counts as good; one that is closed at once keeps backing off. */
const steadyAfterMs = 5_000;

/** Keeps one socket open until stopped: capped back-off with jitter between the tries. */
export function createReconnectingSocket(
  ports: ReconnectingSocketPorts,
  listener: ReconnectingSocketListener,
): { readonly retryNow: () => void; readonly stop: Dispose } {
  // Each try has a number of its own, so that a late event of one that was given up is ignored.
  let current = 0;
  let attempt = 0;
  let lostAt: number | null = null;
  let waiting = false;
  let close: Dispose = () => {};
  let cancelTimer: Dispose = () => {};

  function connect(): void {
    current += 1;
    const own = current;
    let openedAt: number | null = null;

    const lose = (): void => {
      if (own !== current) return;
      current += 1;
      cancelTimer();
      if (openedAt !== null) {
        lostAt = ports.now();
        if (lostAt - openedAt >= steadyAfterMs) attempt = 0;
      }
      const delayMs = reconnectDelayMs(attempt, ports.random());
      attempt += 1;
      waiting = true;
      cancelTimer = ports.schedule(delayMs, retry);
      listener.onState({ kind: 'reconnecting', lostAt, retryAt: ports.now() + delayMs });
    };

    close = ports.open({
      onOpen: () => {
        if (own !== current) return;
        cancelTimer();
        openedAt = ports.now();
        listener.onState({ kind: 'live' });
      },
      onText: (text) => {
        if (own === current) listener.onText(text);
      },
      onClose: lose,
    });
    cancelTimer = ports.schedule(handshakeTimeoutMs, () => {
      close();
      lose();
    });
  }

  function retry(): void {
    cancelTimer();
    waiting = false;
    listener.onState({ kind: 'reconnecting', lostAt, retryAt: null });
    connect();
  }

  listener.onState({ kind: 'connecting' });
  connect();

  return {
    retryNow: () => {
      if (waiting) retry();
    },
    stop: () => {
      current += 1;
      waiting = false;
      cancelTimer();
      close();
    },
  };
}
