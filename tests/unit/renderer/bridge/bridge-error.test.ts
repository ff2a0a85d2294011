import { describe, expect, it } from 'vitest';
import { readBridgeError } from '../../../../renderer/bridge/bridge-error.ts';

describe('what a response without an answer means', () => {
  it('is the sentence of the host, with its id', () => {
    const body = { error: { code: 'internal', message: 'It failed inside.', id: 'a1b2c3d4' } };
    expect(readBridgeError(500, body)).toEqual({
      kind: 'answered',
      message: 'It failed inside.',
      id: 'a1b2c3d4',
    });
  });

  it('is the end of the session for 401, with or without words', () => {
    const body = { error: { code: 'refused', message: 'The link was used before.' } };
    expect(readBridgeError(401, body)).toEqual({
      kind: 'signed-out',
      message: 'The link was used before.',
    });
    expect(readBridgeError(401, null)).toEqual({ kind: 'signed-out', message: '' });
  });

  it.each([null, 'Bad Gateway', {}, { error: 'no' }, { error: { message: 7 } }])(
    'is that nobody of ours answered when the body is %j',
    (body) => {
      expect(readBridgeError(502, body)).toEqual({ kind: 'unreachable', message: '' });
    },
  );
});
