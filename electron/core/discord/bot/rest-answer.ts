// What one may ask of Discord's REST, and what comes back. Nothing here knows discord.js.

export type RestMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface RestFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** `image/png`; left to Discord where it is not said. */
  readonly contentType?: string;
}

export interface RestOptions {
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Referred to as `attachment://name`; the body goes along as `payload_json`. */
  readonly files?: readonly RestFile[];
  /** False: with no token, as webhooks and interactions are answered. */
  readonly isAuthorised?: boolean;
  readonly signal?: AbortSignal;
  /** Of one try. 15 s unless said otherwise. */
  readonly timeoutMs?: number;
  /** Waits for a limit that is over within so long, instead of answering 429; 5 s unless said otherwise. */
  readonly patienceMs?: number;
  /** A POST that may be done twice, as it carries a nonce or asks only: tried again after a 5xx, as other methods are. */
  readonly isRepeatable?: boolean;
}

export type RestAnswer =
  | { readonly type: 'ok'; readonly body: unknown }
  /**
   * Discord's refusal. `code` is of its JSON, 0 where there was none. A 429 may be told without anything having been
   * sent, and so is every 401 after the first.
   */
  | {
      readonly type: 'status';
      readonly status: number;
      readonly code: number;
      readonly message: string;
      readonly retryAfterMs: number | null;
      readonly isGlobal: boolean;
    }
  /** No answer. `hasLeft`: Discord may have got it all the same. */
  | { readonly type: 'failed'; readonly hasLeft: boolean; readonly why: string };

export interface BotRest {
  /**
   * Never rejects. No part of the answer has a token in it.
   * @param path with its query, without the version: `/channels/1/messages?limit=50`
   */
  readonly request: (
    method: RestMethod,
    path: string,
    options?: RestOptions,
  ) => Promise<RestAnswer>;
}
