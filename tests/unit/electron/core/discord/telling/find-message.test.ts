import { describe, expect, it } from 'vitest';
import type { RestAnswer } from '../../../../../../electron/core/discord/bot/rest-answer.ts';
import { findMessage } from '../../../../../../electron/core/discord/telling/find-message.ts';
import { markOf } from '../../../../../../electron/core/discord/telling/message-mark.ts';
import { createScriptedRest, restOk, restStatus } from '../../../../../support/scripted-rest.ts';

const now = Date.UTC(2026, 2, 12, 13);
const hourMs = 3_600_000;
const mark = markOf('n1');

const idAt = (at: number): string => String(BigInt(at - 1_420_070_400_000) << 22n);
const messageAt = (at: number, more: object = {}) => ({
  id: idAt(at),
  author: { id: '1' },
  components: [{ type: 17, id: 1 }],
  ...more,
});
const ours = messageAt(now, { components: [{ type: 17, id: mark }] });
const full = (newest: number) =>
  Array.from({ length: 100 }, (_, index) => messageAt(newest - index * 1_000));

const look = async (...answers: readonly RestAnswer[]) => {
  const rest = createScriptedRest();
  rest.answerWith(...answers);
  const { signal } = new AbortController();
  const sought = { channel: '7', mark, author: '1', since: now, signal };
  return { found: await findMessage(rest, sought), lines: rest.lines() };
};

describe('a look for a message', () => {
  it('finds it by its mark, on a later page too', async () => {
    const pages = [full(now + 200_000), [messageAt(now + 1_000), ours]];
    expect(await look(...pages.map(restOk))).toEqual({
      found: { type: 'found', externalId: ours.id },
      lines: [
        'GET /channels/7/messages?limit=100',
        `GET /channels/7/messages?limit=100&before=${idAt(now + 101_000)}`,
      ],
    });
  });

  it('takes nobody else’s message for it', async () => {
    const foreign = { ...ours, author: { id: '2' } };
    expect((await look(restOk([foreign]))).found).toEqual({ type: 'absent' });
  });

  it('ends where the messages are older than it can be, a wrong clock allowed for', async () => {
    const old = full(now - hourMs + 99_000);
    expect(await look(restOk(old), restOk([ours]))).toMatchObject({ found: { type: 'found' } });
    const { found, lines } = await look(restOk(full(now - hourMs + 98_000)));
    expect([found, lines.length]).toEqual([{ type: 'absent' }, 1]);
  });

  it('gives up after a thousand messages, and says so', async () => {
    const pages = Array.from({ length: 11 }, (_, page) => restOk(full(now + 9e6 - page * 100_000)));
    const { found, lines } = await look(...pages);
    expect(found).toEqual({
      type: 'hidden',
      why: 'More than 1000 messages were written in the channel since.',
    });
    expect(lines).toHaveLength(10);
  });

  it('does not take a history that it may not read for an empty one', async () => {
    const unreadable = await look(restOk([]), restOk({ last_message_id: idAt(now + 5) }));
    expect(unreadable).toEqual({
      found: {
        type: 'hidden',
        why: 'The bot may not read what was written in the channel. Give it the permission “Read Message History” there.',
      },
      lines: ['GET /channels/7/messages?limit=100', 'GET /channels/7'],
    });
    const longAgo = restOk({ last_message_id: idAt(now - 2 * hourMs) });
    expect((await look(restOk([]), longAgo)).found).toEqual({ type: 'absent' });
    const never = restOk({ last_message_id: null });
    expect((await look(restOk([]), never)).found).toEqual({ type: 'absent' });
  });

  it.each([
    ['the channel is gone', restStatus(404, 10_003), 'hidden'],
    ['it may not be seen', restStatus(403, 50_001), 'hidden'],
    ['a proxy answers', restStatus(403, 0), 'unknown'],
    ['the token is not taken', restStatus(401, 0), 'unknown'],
    ['Discord fails inside', restStatus(500, 0), 'unknown'],
    ['nothing answers', { type: 'failed', hasLeft: false, why: 'No.' } as const, 'unknown'],
  ])('says what it can when %s', async (_, answer, type) => {
    expect((await look(answer)).found.type).toBe(type);
  });

  it('waits as long as a limit holds', async () => {
    expect((await look(restStatus(429, 0, { retryAfterMs: 700 }))).found).toMatchObject({
      type: 'unknown',
      afterMs: 700,
    });
  });
});
