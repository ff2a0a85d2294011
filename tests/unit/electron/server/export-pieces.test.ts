import { describe, expect, it } from 'vitest';
import { BrokenExport, openExport } from '../../../../electron/server/export-pieces.ts';
import type { Dispatch } from '../../../../shared/dispatch.ts';
import { fail, ok } from '../../../../shared/result.ts';

const caller = { who: 'owner', origin: 'page 192.0.2.7' };
const request = { table: 'changes', format: 'csv', from: null, to: null } as const;

/** Gives these texts, one a call; the cursor is the number of the next. */
function dispatchOf(texts: readonly string[]) {
  const asked: unknown[] = [];
  const dispatch: Dispatch = async (name, input, caller) => {
    asked.push({ name, input, caller });
    const { cursor } = input as { cursor: string | null };
    const index = Number(cursor ?? 0);
    const next = index + 1 < texts.length ? String(index + 1) : null;
    return ok({ text: texts[index] ?? '', cursor: next, done: index, total: texts.length });
  };
  return { dispatch, asked };
}

const open = async (dispatch: Dispatch, mayGoOn: () => boolean = () => true) => {
  const opened = await openExport(dispatch, request, caller, mayGoOn);
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
};

describe('the pieces of an export', () => {
  it('are asked for one by one, each when the one before was taken', async () => {
    const { dispatch, asked } = dispatchOf(['a\n', 'b\n', 'c\n']);
    const pieces = await open(dispatch);
    expect(asked).toEqual([{ name: 'export.piece', input: { ...request, cursor: null }, caller }]);
    expect(await pieces.next()).toEqual({ done: false, value: 'a\n' });
    expect(asked).toHaveLength(1);
    expect(await pieces.next()).toEqual({ done: false, value: 'b\n' });
    expect(asked).toHaveLength(2);
    expect(await pieces.next()).toEqual({ done: false, value: 'c\n' });
    expect(await pieces.next()).toEqual({ done: true, value: undefined });
    expect(asked.at(-1)).toEqual({
      name: 'export.piece',
      input: { ...request, cursor: '2' },
      caller,
    });
  });

  it('may be empty, which does not end the export', async () => {
    const { dispatch } = dispatchOf(['', 'b\n', '']);
    const texts: string[] = [];
    for await (const text of await open(dispatch)) texts.push(text);
    expect(texts).toEqual(['b\n']);
  });

  it('are refused before the first one as the call is', async () => {
    const refused = fail({ code: 'not-found', message: 'There is no table "x".' } as const);
    expect(
      await openExport(
        async () => refused,
        request,
        caller,
        () => true,
      ),
    ).toEqual(refused);
  });

  it('break off when a later one fails', async () => {
    const { dispatch } = dispatchOf(['a', 'b']);
    const failing: Dispatch = async (name, input, caller) =>
      (input as { cursor: string | null }).cursor === null
        ? dispatch(name, input, caller)
        : fail({ code: 'internal', message: 'The history is closed.' });
    const pieces = await open(failing);
    await pieces.next();
    await expect(pieces.next()).rejects.toEqual(new BrokenExport('The history is closed.'));
  });

  it('break off when the session has ended', async () => {
    const { dispatch, asked } = dispatchOf(['a', 'b']);
    let isSignedIn = true;
    const pieces = await open(dispatch, () => isSignedIn);
    await pieces.next();
    isSignedIn = false;
    await expect(pieces.next()).rejects.toEqual(new BrokenExport('the session has ended'));
    expect(asked).toHaveLength(1);
  });
});
