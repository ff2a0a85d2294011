import { describe, expect, it } from 'vitest';
import {
  outcomeBefore,
  outcomeOfMessage,
} from '../../../../../../electron/core/discord/telling/outcome-of.ts';
import { restOk, restStatus } from '../../../../../support/scripted-rest.ts';

const why = 'The connection was broken off.';
const lost = { type: 'failed', hasLeft: true, why } as const;
const unsent = { type: 'failed', hasLeft: false, why } as const;

describe('what came of a message', () => {
  it('is delivered with its id', () => {
    expect(outcomeOfMessage(restOk({ id: '901' }))).toEqual({
      type: 'delivered',
      externalId: '901',
    });
  });

  it('is delivered where Discord knows the nonce of a message that was deleted since', () => {
    expect(outcomeOfMessage(restStatus(404, 10_008))).toEqual({
      type: 'delivered',
      externalId: null,
    });
  });

  it('is unknown once bytes have left, and when Discord failed inside', () => {
    expect(outcomeOfMessage(lost)).toEqual({ type: 'ambiguous', why });
    expect(outcomeOfMessage(restStatus(502))).toEqual({
      type: 'ambiguous',
      why: 'Discord failed inside (502).',
    });
  });

  it('waits for the line with all of the bot, and for a limit with as much as it holds', () => {
    expect(outcomeOfMessage(unsent)).toEqual({
      type: 'later',
      why,
      afterMs: null,
      holds: 'channel',
    });
    const limit = (isGlobal: boolean) =>
      outcomeOfMessage(restStatus(429, 0, { retryAfterMs: 1_500, isGlobal }));
    expect(limit(false)).toMatchObject({ type: 'later', afterMs: 1_500, holds: 'lane' });
    expect(limit(true)).toMatchObject({ type: 'later', afterMs: 1_500, holds: 'channel' });
  });

  it.each([
    [401, 0, 'channel', 'Reset it in the developer portal'],
    [403, 50_001, 'target', '“View Channel”'],
    [403, 50_013, 'target', '“Embed Links”'],
    [403, 50_007, 'target', 'direct messages'],
    [404, 10_003, 'target', 'The channel is gone'],
    [404, 10_013, 'target', 'no such user'],
    [403, 30_031, 'target', 'Discord has refused it (403, 30031): No.'],
    [400, 50_035, 'nothing', 'Discord has refused it (400, 50035): No.'],
    [413, 40_005, 'nothing', 'Discord has refused it (413, 40005): No.'],
  ])('is refused by %i %i, which switches off the %s', (status, code, disables, said) => {
    const outcome = outcomeOfMessage(restStatus(status, code));
    expect(outcome).toMatchObject({ type: 'refused', disables });
    expect('why' in outcome && outcome.why).toContain(said);
  });

  it.each([
    [403, 0],
    [404, 0],
    [403, 40_333],
  ])('waits where a proxy and not Discord answers %i %i', (status, code) => {
    expect(outcomeOfMessage(restStatus(status, code))).toMatchObject({
      type: 'later',
      holds: 'channel',
    });
  });
});

describe('what came of a request before the message', () => {
  it('leaves no doubt: the message has not left', () => {
    expect(outcomeBefore(lost)).toMatchObject({ type: 'later', holds: 'channel' });
    expect(outcomeBefore(restStatus(503) as never)).toMatchObject({ type: 'later', holds: 'lane' });
    expect(outcomeBefore(restStatus(401) as never)).toMatchObject({ disables: 'channel' });
  });
});
