import type { Dispose } from '../../../../electron/core/ports.ts';
import type { Bot } from '../world.ts';
import { payloadSchema, presenceSchema, requestMembersSchema } from './client-payloads.ts';
import { closeCodes } from './close-codes.ts';
import type { ConnectionParts } from './connection-parts.ts';
import type { GatewayEvent } from './gateway-log.ts';
import { sessionFor } from './open-session.ts';
import { membersChunk } from './members-chunk.ts';
import { dispatch, type Session } from './session.ts';

export interface Connection {
  bot(): Bot | null;
  send(payload: unknown): void;
  sendText(text: string): void;
  close(code: number): void;
  /** Op 9; the session is gone unless it is resumable. */
  invalidate(resumable: boolean): void;
  /** Breaks it without a close frame. */
  drop(): void;
}

/** After these there is nothing to resume; 1000 and 1001 are a client that says goodbye. */
const endingCodes: ReadonlySet<number> = new Set([
  1_000, 1_001, 4_004, 4_007, 4_009, 4_010, 4_011, 4_012, 4_013, 4_014,
]);

/** Serves one client from HELLO to the close. */
export function createConnection(parts: ConnectionParts): Connection {
  const { world, socket, faults, sessions } = parts;
  const { clock, limits } = world;
  let session: Session | null = null;
  let timer: Dispose = () => undefined;
  const sends: number[] = [];
  let closedWith: number | null = null;
  /** What the client sends until it knows is not held against it. */
  let isInvalidated = false;
  /** It has a session, and does not know. */
  let isWithheld = false;

  const note = (event: GatewayEvent): void => parts.note(session?.bot.applicationId ?? null, event);
  const sendText = (text: string): void => {
    if (socket.readyState === socket.OPEN) socket.send(text);
  };
  const send = (payload: unknown): void => sendText(JSON.stringify(payload));
  const close = (code: number): void => {
    if (closedWith !== null) return;
    closedWith = code;
    note({ kind: 'close', by: 'double', code });
    socket.close(code);
  };
  const refuse = (code: number, where: string, message: string): void => {
    const bot = session?.bot.applicationId ?? null;
    world.violations.push({ at: clock.now(), kind: 'gateway', where, message, bot });
    close(code);
  };
  const forget = (ended: Session): void => {
    ended.expiry?.();
    sessions.delete(ended.id);
  };
  const awaitHeartbeat = (): void => {
    timer();
    timer = clock.schedule(limits.heartbeatIntervalMs * 1.5, () => {
      if (session !== null) forget(session);
      close(closeCodes.sessionTimedOut);
    });
  };
  const invalidate = (resumable: boolean): void => {
    note({ kind: 'invalid-session', resumable });
    isInvalidated = true;
    if (session !== null) {
      const ended = session;
      ended.send = null;
      // A RESUME may come on this very connection: the library does not make another one.
      session = null;
      if (resumable) ended.expiry = clock.schedule(limits.resumeWindowMs, () => forget(ended));
      else forget(ended);
    }
    send({ op: 9, d: resumable });
  };

  const open = (op: number, body: unknown): void => {
    isInvalidated = false;
    const outcome = sessionFor(parts, op, body);
    switch (outcome.kind) {
      case 'refused':
        if (outcome.isViolation) refuse(outcome.code, `gateway op ${op}`, outcome.reason);
        else close(outcome.code);
        return;
      case 'invalid':
        parts.note(outcome.bot, { kind: 'invalid-session', resumable: false });
        send({ op: 9, d: false });
        return;
      case 'opened': {
        const opened = outcome.session;
        session = opened;
        opened.expiry?.();
        opened.expiry = null;
        const greet = (): void => {
          if (session !== opened || socket.readyState !== socket.OPEN) return;
          isWithheld = false;
          for (const payload of outcome.replay) send(payload);
          opened.send = send;
          for (const { name, data } of outcome.greeting) dispatch(world, opened, name, data);
          note(outcome.event);
        };
        if (faults.withheldReady === null) greet();
        else {
          isWithheld = true;
          faults.withheldReady.push(greet);
        }
        return;
      }
    }
  };

  const receive = (text: string): void => {
    const now = clock.monotonicMs();
    while (sends[0] !== undefined && sends[0] <= now - 60_000) sends.shift();
    sends.push(now);
    if (sends.length > limits.sendsAMinute) {
      return refuse(closeCodes.rateLimited, 'gateway', 'more sends than a minute allows');
    }
    if (Buffer.byteLength(text) > parts.maxSentBytes) {
      return refuse(closeCodes.decodeError, 'gateway', `over ${parts.maxSentBytes} bytes`);
    }
    let raw: unknown;
    try {
      raw = JSON.parse(text);
    } catch {
      return refuse(closeCodes.decodeError, 'gateway', 'not JSON');
    }
    const payload = payloadSchema.safeParse(raw);
    if (!payload.success) return refuse(closeCodes.decodeError, 'gateway', payload.error.message);
    const { op, d } = payload.data;
    take(op, d);
  };

  const take = (op: number, d: unknown): void => {
    const where = `gateway op ${op}`;
    if (op === 1) {
      note({ kind: 'heartbeat', seq: typeof d === 'number' ? d : null });
      if (faults.withholdAck) return;
      awaitHeartbeat();
      return send({ op: 11 });
    }
    if (op === 2 || op === 6) {
      return session === null
        ? open(op, d)
        : refuse(closeCodes.alreadyAuthenticated, where, 'already identified');
    }
    if (session === null) {
      if (!isInvalidated) refuse(closeCodes.notAuthenticated, where, 'not identified');
      return;
    }
    if (op === 3) {
      const presence = presenceSchema.safeParse(d);
      if (!presence.success) return refuse(closeCodes.decodeError, where, presence.error.message);
      return note({ kind: 'presence', presence: d });
    }
    if (op === 8) {
      const wanted = requestMembersSchema.safeParse(d);
      if (!wanted.success) return refuse(closeCodes.decodeError, where, wanted.error.message);
      return dispatch(world, session, 'GUILD_MEMBERS_CHUNK', membersChunk(world, wanted.data));
    }
    if (op !== 4) refuse(closeCodes.unknownOpcode, where, 'no such opcode');
  };

  socket.on('error', () => undefined);
  socket.on('message', (data, isBinary) => {
    if (closedWith !== null) return;
    if (isBinary) refuse(closeCodes.decodeError, 'gateway', 'binary, but the encoding is JSON');
    else receive((data as Buffer).toString('utf8'));
  });
  socket.on('close', (code) => {
    timer();
    if (closedWith === null) note({ kind: 'close', by: 'client', code });
    const left = session;
    const isOurs = left !== null && sessions.has(left.id) && (isWithheld || left.send === send);
    if (!isOurs) return;
    left.send = null;
    if (endingCodes.has(closedWith ?? code)) forget(left);
    else left.expiry = clock.schedule(limits.resumeWindowMs, () => forget(left));
  });

  note({ kind: 'connect', url: parts.url });
  const query = new URL(parts.url).searchParams;
  if (query.get('v') !== '10' || query.get('encoding') !== 'json' || query.has('compress')) {
    refuse(closeCodes.invalidVersion, 'gateway', 'the double speaks v10 in plain JSON');
  } else if (!faults.withholdHello) {
    send({ op: 10, d: { heartbeat_interval: limits.heartbeatIntervalMs } });
    awaitHeartbeat();
  }
  return {
    bot: () => session?.bot ?? null,
    send,
    sendText,
    close,
    invalidate,
    drop: () => {
      if (closedWith === null) note({ kind: 'close', by: 'double', code: 1_006 });
      closedWith = 1_006;
      socket.terminate();
    },
  };
}
