// Looks through what was written in a channel lately for a message of ours.

import type { Found } from '../../channels/channel.ts';
import type { BotRest, RestAnswer } from '../bot/rest-answer.ts';
import { listOf, partOf, textIn } from './json-parts.ts';
import { hasMark } from './message-mark.ts';

interface Sought {
  /** Of Discord. */
  readonly channel: string;
  readonly mark: number;
  /** Our user; null where it is not known yet. */
  readonly author: string | null;
  /** It was not sent before, by our clock, UTC milliseconds. */
  readonly since: number;
  readonly signal: AbortSignal;
}

/** https://discord.com/developers/docs/reference#snowflakes */
const discordEpoch = 1_420_070_400_000;
/** How much our clock may be ahead of Discord's. */
const mostAheadMs = 3_600_000;
const pageSize = 100;
const mostPages = 10;

const createdAt = (id: string): number => Number(BigInt(id) >> 22n) + discordEpoch;

export async function findMessage(rest: BotRest, sought: Sought): Promise<Found> {
  const { channel, mark, author, signal } = sought;
  const from = sought.since - mostAheadMs;
  let before: string | null = null;
  for (let page = 0; page < mostPages; page += 1) {
    const path = `/channels/${channel}/messages?limit=${pageSize}`;
    const answer: RestAnswer = await rest.request(
      'GET',
      before === null ? path : `${path}&before=${before}`,
      { signal },
    );
    if (answer.type !== 'ok') return unread(answer);
    const messages = listOf(answer.body);
    const found = messages.find((message) => hasMark(message, mark) && isBy(message, author));
    if (found !== undefined) return { type: 'found', externalId: textIn(found, 'id') };
    const oldest = textIn(messages.at(-1), 'id');
    if (oldest === null) return page === 0 ? nothingSeen(rest, sought, from) : { type: 'absent' };
    if (messages.length < pageSize || createdAt(oldest) < from) return { type: 'absent' };
    before = oldest;
  }
  return {
    type: 'hidden',
    why: `More than ${mostPages * pageSize} messages were written in the channel since.`,
  };
}

const isBy = (message: unknown, author: string | null): boolean =>
  author === null || textIn(partOf(message, 'author'), 'id') === author;

/** Whoever may not read a channel's history is not refused: Discord answers that there is nothing in it. */
async function nothingSeen(
  rest: BotRest,
  { channel, signal }: Sought,
  from: number,
): Promise<Found> {
  const answer = await rest.request('GET', `/channels/${channel}`, { signal });
  if (answer.type !== 'ok') return unread(answer);
  const last = textIn(answer.body, 'last_message_id');
  return last === null || createdAt(last) < from ? { type: 'absent' } : hidden;
}

const hidden: Found = {
  type: 'hidden',
  why: 'The bot may not read what was written in the channel. Give it the permission “Read Message History” there.',
};

function unread(answer: Exclude<RestAnswer, { readonly type: 'ok' }>): Found {
  if (answer.type === 'failed') return { type: 'unknown', why: answer.why, afterMs: null };
  const { status, code, message, retryAfterMs } = answer;
  // A code says that Discord itself has answered, and a channel that is gone does not come back.
  if (status === 404 && code !== 0) return { type: 'hidden', why: 'The channel is gone.' };
  if (status === 403 && code !== 0) return hidden;
  return {
    type: 'unknown',
    why: `Discord did not let the channel be read (${status}): ${message}`,
    afterMs: retryAfterMs,
  };
}
