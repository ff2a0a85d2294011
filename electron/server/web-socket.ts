import fastifyWebsocket from '@fastify/websocket';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { RawData, WebSocket } from 'ws';
import type { Caller } from '../../shared/domain/audit.ts';
import { callMessageSchema, maxMessageBytes, sessionEndedCloseCode } from '../../shared/wire.ts';
import type { Clock, Dispose, Log } from '../core/ports.ts';
import type { ServedApp } from './app-port.ts';
import type { Sessions } from './auth/sessions.ts';
import { signedOut } from './auth-routes.ts';
import { callerOf } from './caller-of.ts';
import { readSessionCookie } from './cookie.ts';
import { webSocketPath } from './gate.ts';
import { parseJson } from './parse-json.ts';
import { createSender, type Sender } from './push-sender.ts';
import { refusal, refuse } from './refusal.ts';
import { requireSession } from './require-session.ts';

/** A reader that answers no ping for this long is gone. */
export const pingEveryMs = 30_000;
const maxSockets = 64;
/** Calls of one socket that may be under way at once. */
const maxCalls = 32;
/** RFC 6455, 7.4.1. */
const closeCode = { goingAway: 1001, tryAgainLater: 1013 };

interface Connection {
  readonly socket: WebSocket;
  readonly sender: Sender;
  readonly sessionHash: string;
  readonly caller: Caller;
  isAnswering: boolean;
  calls: number;
}

export interface WebSocketParts {
  readonly app: ServedApp;
  readonly sessions: Sessions;
  readonly clock: Clock;
  readonly log: Log;
}

/** Calls, answers and pushes at /ws. What it returns closes every socket. */
export async function registerWebSocket(
  fastify: FastifyInstance,
  { app, sessions, clock, log }: WebSocketParts,
): Promise<Dispose> {
  const connections = new Set<Connection>();
  const closeAll = (): void => {
    for (const { socket } of connections) socket.close(closeCode.goingAway, 'IP Beacon stops');
  };
  await fastify.register(fastifyWebsocket, {
    options: { maxPayload: maxMessageBytes, perMessageDeflate: false },
    preClose: (done) => {
      closeAll();
      done();
    },
    errorHandler: (_error, socket) => socket.terminate(),
  });

  async function call(connection: Connection, data: RawData, isBinary: boolean): Promise<void> {
    const { sender, caller } = connection;
    const message = isBinary ? null : parseJson(textOf(data));
    const parsed = message?.ok === true ? callMessageSchema.safeParse(message.value) : null;
    if (parsed?.success !== true) {
      const text = 'A message must be JSON: {"id", "name", "input"}.';
      sender.answer({ id: null, ok: false, error: { code: 'invalid-input', message: text } });
      return;
    }
    const { id, name, input = {} } = parsed.data;
    if (connection.calls >= maxCalls) {
      const text = `More than ${maxCalls} calls at once; wait for answers.`;
      sender.answer({ id, ok: false, error: { code: 'too-many', message: text } });
      return;
    }
    connection.calls += 1;
    try {
      const result = await app.dispatch(name, input, caller);
      sender.answer({ id, ...result });
    } finally {
      connection.calls -= 1;
    }
  }

  function accept(socket: WebSocket, request: FastifyRequest): void {
    const session = sessions.find(readSessionCookie(request));
    if (session === null) {
      socket.close(sessionEndedCloseCode, signedOut.error.message);
      return;
    }
    if (connections.size >= maxSockets) {
      socket.close(closeCode.tryAgainLater, 'Too many open pages');
      return;
    }
    const onGivenUp = (): void => log.write('info', 'A page that did not read was disconnected.');
    const connection: Connection = {
      socket,
      sender: createSender(socket, onGivenUp),
      sessionHash: session.hash,
      caller: callerOf(request),
      isAnswering: true,
      calls: 0,
    };
    connections.add(connection);
    socket.on('close', () => connections.delete(connection));
    socket.on('pong', () => {
      connection.isAnswering = true;
    });
    socket.on('message', (data, isBinary) => {
      if (sessions.find(readSessionCookie(request)) === null) {
        socket.close(sessionEndedCloseCode, signedOut.error.message);
        return;
      }
      call(connection, data, isBinary).catch((error: unknown) => {
        log.write('error', 'A message over the WebSocket could not be answered.', { error });
        socket.terminate();
      });
    });
  }

  fastify.route({
    method: 'GET',
    url: webSocketPath,
    preHandler: requireSession(sessions),
    handler: (_request, reply) =>
      refuse(reply, refusal(426, 'web-socket', 'This address speaks WebSocket only.')),
    wsHandler: accept,
  });

  function ping(): void {
    for (const connection of connections) {
      if (!sessions.isOpen(connection.sessionHash)) {
        connection.socket.close(sessionEndedCloseCode, signedOut.error.message);
      } else if (connection.isAnswering) {
        connection.isAnswering = false;
        connection.socket.ping();
      } else connection.socket.terminate();
    }
    stopPing = clock.schedule(pingEveryMs, ping);
  }
  let stopPing = clock.schedule(pingEveryMs, ping);

  const disposers = [
    app.subscribe((push) => {
      for (const { sender } of connections) sender.push(push);
    }),
    sessions.onEnd((hash) => {
      for (const { socket, sessionHash } of connections) {
        if (sessionHash === hash) socket.close(sessionEndedCloseCode, signedOut.error.message);
      }
    }),
    () => stopPing(),
  ];
  return () => {
    for (const dispose of disposers.toReversed()) dispose();
    for (const { socket } of connections) socket.terminate();
  };
}

const textOf = (data: RawData): string =>
  Buffer.isBuffer(data)
    ? data.toString('utf8')
    : Buffer.concat([data].flat() as Buffer[]).toString('utf8');
