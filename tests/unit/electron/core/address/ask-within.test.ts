import { describe, expect, it } from 'vitest';
import { askWithin } from '../../../../../electron/core/address/ask-within.ts';
import { createFakeClock } from '../../../../support/fake-clock.ts';
import {
  answers,
  createScriptedSources,
  hangs,
  type Reply,
  sourceOf,
} from '../../../../support/scripted-sources.ts';

function start(reply: Reply) {
  const clock = createFakeClock();
  const stopping = new AbortController();
  const { ask } = createScriptedSources(clock, () => reply);
  const begin = () => askWithin(ask, sourceOf('a'), clock, 3_000, stopping.signal);
  return { clock, stopping, begin };
}

describe('askWithin', () => {
  it('hands on the answer and leaves no timer', async () => {
    const { clock, begin } = start(answers('A', 40));
    const asked = begin();
    await clock.advance(40);
    expect((await asked).answer).toEqual({ ok: true, value: 'A' });
    expect(clock.pending()).toBe(0);
  });

  it('gives up after its time', async () => {
    const { clock, begin } = start(hangs);
    const asked = begin();
    await clock.advance(3_000);
    expect(await asked).toMatchObject({
      elapsedMs: 3_000,
      answer: { ok: false, error: { code: 'timeout' } },
    });
    expect(clock.pending()).toBe(0);
  });

  it('gives up at once when its owner stops', async () => {
    const { clock, stopping, begin } = start(hangs);
    const asked = begin();
    await clock.advance(10);
    stopping.abort();
    expect(await asked).toMatchObject({
      elapsedMs: 10,
      answer: { ok: false, error: { code: 'cancelled' } },
    });
    expect(clock.pending()).toBe(0);
  });

  it('does not wait when its owner has stopped before', async () => {
    const { clock, stopping, begin } = start(hangs);
    stopping.abort();
    const asked = begin();
    await clock.advance(3_000);
    expect(await asked).toMatchObject({ answer: { ok: false, error: { code: 'cancelled' } } });
  });
});
