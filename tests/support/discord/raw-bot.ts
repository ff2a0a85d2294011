import type { BotHandle } from './people.ts';

export interface RawAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** Null when it is no JSON. */
  readonly json: Readonly<Record<string, unknown>> | null;
}

/** Asks as a bot that says exactly what a test wants, without discord.js' care. */
export const rawBot =
  (discord: { readonly apiUrl: string }, bot: BotHandle) =>
  async (method: string, path: string, body?: unknown): Promise<RawAnswer> => {
    const isForm = body instanceof FormData;
    const response = await fetch(`${discord.apiUrl}/v10${path}`, {
      method,
      headers: {
        authorization: `Bot ${bot.token}`,
        ...(isForm || body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type') === 'application/json';
    return {
      status: response.status,
      headers: response.headers,
      json: isJson ? (JSON.parse(text) as Record<string, unknown>) : null,
    };
  };
