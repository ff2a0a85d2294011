// What the HTTP and WebSocket transports put around the contract's inputs and outputs.
//
// HTTP: `GET /api/<query>?input=<JSON>` and `POST /api/<command>` with the input as body answer 2xx with the
// bare output, anything else with an error body. WebSocket at `/ws`: calls out, answers and pushes back.

import * as z from 'zod';
import type { PushName } from './contract/index.ts';

/** Bodies and messages may not be longer, in bytes. */
export const maxMessageBytes = 65_536;

const wireErrorSchema = z.object({
  /** A CallError's code, or one of the transport: `signed-out`, `wrong-origin`, `too-many` ... */
  code: z.string(),
  /** A sentence for people. */
  message: z.string(),
  /** Under which the log has it. */
  id: z.string().optional(),
});
export type WireError = z.infer<typeof wireErrorSchema>;

export const errorBodySchema = z.object({ error: wireErrorSchema });

const callId = z.union([z.string().max(64), z.number()]);
export type CallId = z.infer<typeof callId>;

/** Client to server. */
export const callMessageSchema = z.strictObject({
  id: callId,
  name: z.string().max(100),
  input: z.unknown(),
});

/** Server to client. An error with the id null answers a message whose id could not be read. */
export const serverMessageSchema = z.union([
  z.object({ id: callId, ok: z.literal(true), value: z.unknown() }),
  z.object({ id: callId.nullable(), ok: z.literal(false), error: wireErrorSchema }),
  z.object({ push: z.string(), data: z.unknown() }),
]);
export type ServerMessage =
  | { readonly id: CallId; readonly ok: true; readonly value: unknown }
  | { readonly id: CallId | null; readonly ok: false; readonly error: WireError }
  | { readonly push: PushName; readonly data: unknown };

/** The WebSocket close code when the session ended: sign in again (4000 to 4999 are the application's own). */
export const sessionEndedCloseCode = 4401;

/** `GET /auth/state`, and the answer to every other call under `/auth`. */
export const authStateSchema = z.object({ signedIn: z.boolean(), hasPassword: z.boolean() });
export type AuthState = Readonly<z.infer<typeof authStateSchema>>;

const secretText = z.string().min(1).max(1024);

/** The bodies of the calls under `/auth`, all by POST. */
export const authBodies = {
  '/auth/link': z.strictObject({ token: secretText }),
  '/auth/password': z.strictObject({ password: secretText }),
  '/auth/set-password': z.strictObject({ password: secretText, current: secretText.optional() }),
  '/auth/sign-out': z.strictObject({}),
} as const;
