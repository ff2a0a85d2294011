import { describe, expect, it } from 'vitest';
import { BridgeFailure } from '../../../../renderer/bridge/bridge-failure.ts';
import { errorSentence, thrownSentence } from '../../../../renderer/components/error-sentence.ts';
import { english } from '../../../support/english.ts';

const t = english();

describe('the sentence for an error', () => {
  it('is the one of the host, and carries the id once', () => {
    const message = '"x" failed inside. The log has it under a1b2.';
    expect(errorSentence({ kind: 'answered', message, id: 'a1b2' }, t)).toBe(message);
    expect(errorSentence({ kind: 'answered', message: 'It failed.', id: 'a1b2' }, t)).toBe(
      'It failed. The log has it under a1b2.',
    );
  });

  it('is our own when nobody said one', () => {
    expect(errorSentence({ kind: 'unreachable', message: '' }, t)).toBe(
      'IP Beacon did not answer. It may be stopped or starting, or the way to it is down.',
    );
  });

  it('is none for a bug, which stays thrown', () => {
    const bug = new TypeError('x is undefined');
    expect(() => thrownSentence(bug, t)).toThrow(bug);
    expect(thrownSentence(new BridgeFailure({ kind: 'answered', message: 'No.' }), t)).toBe('No.');
  });
});
