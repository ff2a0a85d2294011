import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerCall } from '../../../../electron/desktop/answer-call.ts';
import { pageOrigin } from '../../../../electron/desktop/page-origin.ts';
import type { Dispatch } from '../../../../shared/dispatch.ts';
import { ok } from '../../../../shared/result.ts';
import { contractNames, rightInputs } from '../../../support/contract-double.ts';

const ours = { origin: pageOrigin, parent: null };
const refused = {
  ok: false,
  error: { code: 'wrong-origin', message: 'Only the window of IP Beacon may ask.' },
};

function setUp() {
  const asked: unknown[] = [];
  const dispatch: Dispatch = async (name, input, caller) => {
    asked.push({ name, input, caller });
    return ok('answer');
  };
  return { asked, dispatch };
}

describe('a call of a window', () => {
  it('is handed on as the owner', async () => {
    const { asked, dispatch } = setUp();
    const answer = await answerCall(dispatch, ours, { name: 'about.get', input: {} });
    expect(answer).toEqual(ok('answer'));
    expect(asked).toEqual([
      { name: 'about.get', input: {}, caller: { who: 'owner', origin: 'window' } },
    ]);
  });

  it.each([
    ['of a frame that is gone', null],
    ['of a frame inside our page', { origin: pageOrigin, parent: {} }],
    ['of another page', { origin: 'https://example.com', parent: null }],
    ['of a host of our scheme that is not ours', { origin: 'app://other', parent: null }],
    ['of a name that begins with ours', { origin: `${pageOrigin}.evil`, parent: null }],
    ['of a file', { origin: 'file://', parent: null }],
    ['of a sandboxed document', { origin: 'null', parent: null }],
  ])('%s is refused, whatever it asks', async (_what, frame) => {
    const { asked, dispatch } = setUp();
    for (const name of contractNames) {
      expect(await answerCall(dispatch, frame, { name, input: rightInputs[name] })).toEqual(
        refused,
      );
    }
    expect(asked).toEqual([]);
  });

  it('that is none is refused and not handed on', async () => {
    const { asked, dispatch } = setUp();
    const isCall = (message: unknown): boolean =>
      typeof message === 'object' && message !== null && 'name' in message;
    await fc.assert(
      fc.asyncProperty(
        fc.anything().filter((message) => !isCall(message)),
        async (message) => {
          expect(await answerCall(dispatch, ours, message)).toMatchObject({
            error: { code: 'invalid-input' },
          });
        },
      ),
    );
    for (const message of [
      { name: 7, input: {} },
      { name: 'a', input: {}, more: 1 },
    ]) {
      expect(await answerCall(dispatch, ours, message)).toMatchObject({ ok: false });
    }
    expect(asked).toEqual([]);
  });
});
