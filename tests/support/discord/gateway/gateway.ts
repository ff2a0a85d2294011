import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { World } from '../world.ts';
import { type Connection, createConnection } from './connection.ts';
import type { GatewayFaults } from './connection-parts.ts';
import type { GatewayLogEntry } from './gateway-log.ts';
import { concerns, dispatch, dispatchUnchecked, type Session } from './session.ts';

export interface GatewayControl {
  /** Closes with Discord's close code; a bot by its application's id. */
  close(bot: string, code: number): void;
  /** Op 9. */
  invalidSession(bot: string, resumable: boolean): void;
  /** Op 7. */
  reconnect(bot: string): void;
  /** Op 1: asks for a heartbeat at once. */
  askHeartbeat(bot: string): void;
  withholdHello(on: boolean): void;
  /** Whoever identifies or resumes hears nothing until it is off again. */
  withholdReady(on: boolean): void;
  withholdAck(on: boolean): void;
  /** Sends that text as it is. */
  malformed(bot: string, text: string): void;
  /** Sends an event that the double has no other way to make. */
  dispatch(bot: string, name: string, data: unknown): void;
  /** Breaks all connections without a close frame; the sessions stay. */
  dropSockets(): void;
  /** Forgets all sessions: the next RESUME gets op 9. */
  forgetSessions(): void;
  /** How many connections of the bot are identified. */
  connections(bot: string): number;
}

export interface Gateway {
  readonly log: readonly GatewayLogEntry[];
  readonly control: GatewayControl;
  readonly faults: GatewayFaults;
  url(): string;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  stop(): void;
}

/** Discord's limit for what a client sends. */
const maxSentBytes = 4_096;

export function createGateway(world: World): Gateway {
  const log: GatewayLogEntry[] = [];
  const faults: GatewayFaults = {
    withholdHello: false,
    withheldReady: null,
    withholdAck: false,
    unresolved: false,
  };
  const sessions = new Map<string, Session>();
  const connections = new Set<Connection>();
  const server = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  let count = 0;

  const base = world.origin.replace('http', 'ws');
  const url = (): string => (faults.unresolved ? 'ws://gateway.discord.invalid' : base);

  const connected = (socket: WebSocket, path: string): void => {
    const number = (count += 1);
    const connection = createConnection({
      world,
      socket,
      url: `${base}${path}`,
      maxSentBytes,
      resumeUrl: `${base}/resume`,
      faults,
      sessions,
      note: (bot, event) => log.push({ ...event, at: world.clock.now(), bot, connection: number }),
    });
    connections.add(connection);
    socket.on('close', () => connections.delete(connection));
  };

  const stopListening = world.onPublish((event) => {
    for (const session of sessions.values()) {
      if (concerns(session, event)) {
        dispatch(world, session, event.name, event.data(session.intents));
      }
    }
  });

  const each = (bot: string, act: (connection: Connection) => void): void => {
    for (const connection of connections) {
      if (connection.bot()?.applicationId === bot) act(connection);
    }
  };

  const control: GatewayControl = {
    close: (bot, code) => each(bot, (connection) => connection.close(code)),
    invalidSession: (bot, resumable) => each(bot, (connection) => connection.invalidate(resumable)),
    reconnect: (bot) => each(bot, (connection) => connection.send({ op: 7, d: null })),
    askHeartbeat: (bot) => each(bot, (connection) => connection.send({ op: 1, d: null })),
    withholdHello: (on) => {
      faults.withholdHello = on;
    },
    withholdReady: (on) => {
      const withheld = faults.withheldReady ?? [];
      faults.withheldReady = on ? withheld : null;
      if (!on) for (const tell of withheld) tell();
    },
    withholdAck: (on) => {
      faults.withholdAck = on;
    },
    malformed: (bot, text) => each(bot, (connection) => connection.sendText(text)),
    dispatch: (bot, name, data) => {
      for (const session of sessions.values()) {
        if (session.bot.applicationId === bot) dispatchUnchecked(world, session, name, data);
      }
    },
    dropSockets: () => {
      for (const connection of connections) connection.drop();
    },
    forgetSessions: () => {
      for (const session of sessions.values()) session.expiry?.();
      sessions.clear();
    },
    connections: (bot) =>
      [...connections].filter((connection) => connection.bot()?.applicationId === bot).length,
  };

  return {
    log,
    control,
    faults,
    url,
    upgrade: (request, socket, head) =>
      server.handleUpgrade(request, socket, head, (webSocket) =>
        connected(webSocket, request.url ?? '/'),
      ),
    stop: () => {
      stopListening();
      for (const connection of connections) connection.drop();
      for (const session of sessions.values()) session.expiry?.();
      sessions.clear();
      server.close();
    },
  };
}
