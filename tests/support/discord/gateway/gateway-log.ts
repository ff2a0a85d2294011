/** What happened between the gateway and one client. */
export type GatewayEvent =
  | { readonly kind: 'connect'; readonly url: string }
  | { readonly kind: 'identify'; readonly intents: number; readonly body: unknown }
  | { readonly kind: 'ready'; readonly sessionId: string }
  | {
      readonly kind: 'resume';
      readonly sessionId: string;
      readonly seq: number;
      readonly url: string;
    }
  | { readonly kind: 'resumed'; readonly replayed: number }
  | { readonly kind: 'heartbeat'; readonly seq: number | null }
  | { readonly kind: 'presence'; readonly presence: unknown }
  | { readonly kind: 'invalid-session'; readonly resumable: boolean }
  /** `by`: who closed; code 1006: the connection broke. */
  | { readonly kind: 'close'; readonly by: 'client' | 'double'; readonly code: number };

export type GatewayLogEntry = GatewayEvent & {
  readonly at: number;
  /** Of the application; null before it is known. */
  readonly bot: string | null;
  /** Counts connections, from 1. */
  readonly connection: number;
};
