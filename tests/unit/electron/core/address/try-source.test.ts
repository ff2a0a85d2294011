import { describe, expect, it } from 'vitest';
import { createSourceBook } from '../../../../../electron/core/address/source-book.ts';
import { createTrySource } from '../../../../../electron/core/address/try-source.ts';
import { createFakeClock } from '../../../../support/fake-clock.ts';
import {
  answers,
  createScriptedSources,
  hangs,
  type Reply,
  sourceOf,
} from '../../../../support/scripted-sources.ts';

/** One saved source at http://saved.example/, which allows a question a minute. */
function start(reply: Reply = answers('81.2.69.142', 40)) {
  const clock = createFakeClock();
  const saved = sourceOf('saved', { minIntervalSeconds: 60 });
  const book = createSourceBook(
    () => [{ definition: saved, builtIn: false, enabled: true }],
    clock,
  );
  const scripted = createScriptedSources(clock, () => reply);
  const stopping = new AbortController();
  const trySource = createTrySource({
    book,
    ask: () => scripted.ask,
    clock,
    timeoutMs: 5_000,
    stopping: stopping.signal,
  });
  return { clock, book, scripted, stopping, trySource };
}

describe('a source that is tried out', () => {
  it('is asked once and answers under its own name', async () => {
    const { clock, trySource, scripted } = start();
    const tried = trySource(sourceOf('mine'));
    await clock.advance(40);
    expect(await tried).toMatchObject({
      ok: true,
      value: { sourceId: 'mine', elapsedMs: 40, answer: { ok: true, value: '81.2.69.142' } },
    });
    expect(scripted.asked).toHaveLength(1);
    expect(clock.pending()).toBe(0);
  });

  it('leaves no trace in the statistics', async () => {
    const { clock, book, trySource } = start();
    const tried = trySource(sourceOf('saved', { minIntervalSeconds: 60 }));
    await clock.advance(40);
    await tried;
    expect([...book.statistics()]).toEqual([]);
    expect(book.views()[0]?.statistics.asked).toBe(0);
  });

  it('is not asked more often than it says itself', async () => {
    const { clock, trySource, scripted } = start();
    void trySource(sourceOf('mine', { minIntervalSeconds: 30 }));
    await clock.advance(10_500);
    expect(await trySource(sourceOf('mine', { minIntervalSeconds: 30 }))).toEqual({
      ok: false,
      error:
        'http://mine.example/ was asked just now, and allows one question at a time; try again in 20 s.',
    });
    await clock.advance(20_000);
    void trySource(sourceOf('mine', { minIntervalSeconds: 30 }));
    await clock.advance(40);
    expect(scripted.asked).toHaveLength(2);
  });

  it('keeps the limit of a saved source with the same target, whatever it is called', async () => {
    const { clock, book, trySource, scripted } = start();
    const twin = { ...sourceOf('saved'), id: 'twin' };
    void trySource(twin);
    await clock.advance(40);
    expect(book.restMs('saved')).toBe(59_960);
    expect((await trySource(twin)).ok).toBe(false);
    expect(scripted.asked).toHaveLength(1);
  });

  it('is given up after its time, and when the program stops', async () => {
    const late = start(hangs);
    const tried = late.trySource(sourceOf('mine'));
    await late.clock.advance(5_000);
    expect(await tried).toMatchObject({ value: { answer: { error: { code: 'timeout' } } } });
    const stopped = start(hangs);
    const cut = stopped.trySource(sourceOf('mine'));
    stopped.stopping.abort('cancelled');
    expect(await cut).toMatchObject({ value: { answer: { error: { code: 'cancelled' } } } });
  });
});
