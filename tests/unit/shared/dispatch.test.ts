import { describe, expect, it } from 'vitest';
import { createDispatch, type Handlers, isContractName } from '../../../shared/dispatch.ts';
import {
  contractNames,
  createContractDouble,
  reportedBugId,
  rightInputs,
} from '../../support/contract-double.ts';

const caller = { who: 'owner', origin: 'a test' };

describe('dispatch', () => {
  it.each(contractNames)('hands %s to its handler', async (name) => {
    const { dispatch, called } = createContractDouble();
    expect(await dispatch(name, rightInputs[name], caller)).toMatchObject({ ok: true });
    expect(called).toEqual([name]);
  });

  it.each(['nothing.such', '', 'toString', 'constructor', '__proto__'])(
    'knows no call named %j',
    async (name) => {
      const { dispatch, called } = createContractDouble();
      expect(isContractName(name)).toBe(false);
      expect(await dispatch(name, {}, caller)).toEqual({
        ok: false,
        error: { code: 'unknown-call', message: `There is no call named "${name}".` },
      });
      expect(called).toEqual([]);
    },
  );

  it('repeats no endless name', async () => {
    const answer = await createContractDouble().dispatch('x'.repeat(10_000), {}, caller);
    expect(JSON.stringify(answer).length).toBeLessThan(200);
  });

  it('says what is wrong with an input, and calls nobody', async () => {
    const { dispatch, called } = createContractDouble();
    const answer = await dispatch('history.change', { id: 'seven' }, caller);
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    expect(JSON.stringify(answer)).toContain('The input of \\"history.change\\" is not right');
    expect(called).toEqual([]);
  });

  it('gives a handler the defaults of what was left out', async () => {
    const seen: unknown[] = [];
    const note = (input: unknown) => {
      seen.push(input);
      return { ok: true, value: { items: [], total: 0 } } as const;
    };
    const dispatch = createDispatch({ 'history.changes': note } as unknown as Handlers, () => 'x');
    await dispatch('history.changes', {}, caller);
    const everything = { text: '', family: null, asn: null, country: null, from: null, to: null };
    expect(seen).toEqual([{ ...everything, page: 0, pageSize: 50 }]);
  });

  it('answers a throw with the id of the log, and nothing of the error', async () => {
    const { dispatch, breakHandler, bugs } = createContractDouble();
    const bug = new Error('secret');
    breakHandler('about.get', bug);
    expect(await dispatch('about.get', {}, caller)).toEqual({
      ok: false,
      error: {
        code: 'internal',
        message: `"about.get" failed inside. The log has it under ${reportedBugId}.`,
        id: reportedBugId,
      },
    });
    expect(bugs).toEqual([bug]);
  });
});
