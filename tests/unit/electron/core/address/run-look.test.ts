import { describe, expect, it } from 'vitest';
import { answers, errs, hangs, sourceOf } from '../../../../support/scripted-sources.ts';
import { askedIn, saidIn, startLook } from '../../../../support/start-look.ts';

const [a, b, c, d] = [sourceOf('a'), sourceOf('b'), sourceOf('c'), sourceOf('d')];

describe('a look', () => {
  it('asks two at once and ends when they agree', async () => {
    const look = startLook([
      [a, answers('A', 40)],
      [b, answers('A', 45)],
      [c, answers('A', 1)],
    ]);
    const ended = await look.ended();
    expect([ended.ms, saidIn(ended), askedIn(look)]).toEqual([45, ['a:A', 'b:A'], ['a@0', 'b@0']]);
    expect(look.seen).toEqual(ended.observations);
    expect(ended.left).toBe(0);
  });

  it('asks two different operators', async () => {
    const look = startLook([
      [sourceOf('a1', { operator: 'a' }), answers('A')],
      [sourceOf('a2', { operator: 'a' }), answers('A')],
      [b, answers('A')],
    ]);
    await look.ended();
    expect(askedIn(look)).toEqual(['a1@0', 'b@0']);
  });

  it('never takes two sources of one operator for two voices', async () => {
    const look = startLook([
      [sourceOf('a1', { operator: 'a' }), answers('A')],
      [sourceOf('a2', { operator: 'a' }), answers('A')],
    ]);
    const ended = await look.ended();
    expect([ended.ms, saidIn(ended)]).toEqual([40, ['a1:A']]);
  });

  it('turns to another source of an operator whose first one failed', async () => {
    const look = startLook([
      [sourceOf('a1', { operator: 'a' }), errs(10)],
      [b, answers('A')],
      [sourceOf('a2', { operator: 'a' }), answers('A')],
    ]);
    expect(saidIn(await look.ended())).toEqual(['a1:connect', 'b:A', 'a2:A']);
  });

  it('asks the next at once when one fails', async () => {
    const look = startLook([
      [a, errs(10)],
      [b, answers('A', 40)],
      [c, errs(20)],
      [d, answers('A', 40)],
    ]);
    const ended = await look.ended();
    expect(askedIn(look)).toEqual(['a@0', 'b@0', 'c@10', 'd@30']);
    expect([ended.ms, saidIn(ended)]).toEqual([70, ['a:connect', 'c:connect', 'b:A', 'd:A']]);
  });

  it('asks one more 250 ms after the last one when somebody hangs, and no sooner', async () => {
    const look = startLook([
      [a, hangs],
      [b, hangs],
      [c, hangs],
      [d, hangs],
    ]);
    await look.clock.advance(249);
    expect(askedIn(look)).toEqual(['a@0', 'b@0']);
    await look.clock.advance(251);
    expect(askedIn(look)).toEqual(['a@0', 'b@0', 'c@250', 'd@500']);
  });

  it('loses no more than the hedge delay to one that hangs, and takes its question back', async () => {
    const look = startLook([
      [a, hangs],
      [b, answers('A', 40)],
      [c, answers('A', 40)],
    ]);
    const ended = await look.ended();
    expect([ended.ms, saidIn(ended)]).toEqual([290, ['b:A', 'c:A', 'a:cancelled']]);
    expect(look.sources.aborted).toEqual([{ id: 'a', code: 'cancelled' }]);
    expect(ended.observations.at(-1)).toEqual({
      sourceId: 'a',
      operator: 'a',
      method: 'http',
      family: 'ipv4',
      at: look.clock.now() - 10_000 + 290,
      elapsedMs: 290,
      answer: {
        ok: false,
        error: {
          code: 'cancelled',
          detail: 'Not needed any more after 290 ms: the look had ended.',
        },
      },
    });
    expect(ended.left).toBe(0);
  });

  it('ends after five seconds, whoever is missing, and says who was too slow', async () => {
    const look = startLook([
      [a, hangs],
      [b, answers('A')],
    ]);
    const ended = await look.ended();
    expect([ended.ms, saidIn(ended)]).toEqual([5_000, ['b:A', 'a:timeout']]);
    expect(look.sources.aborted).toEqual([{ id: 'a', code: 'timeout' }]);
    expect(ended.left).toBe(0);
  });

  it('ends as soon as there is nobody left to ask', async () => {
    const look = startLook([
      [a, errs(10)],
      [b, errs(10)],
      [c, errs(10)],
    ]);
    const ended = await look.ended();
    expect([ended.ms, saidIn(ended)]).toEqual([20, ['a:connect', 'b:connect', 'c:connect']]);
    expect(ended.left).toBe(0);
  });

  it('ends at once when there is nobody to ask', async () => {
    const look = startLook([]);
    expect(await look.ended()).toMatchObject({ ms: 0, observations: [], left: 0 });
  });

  it('ends when it is stopped, with what is known by then', async () => {
    const look = startLook([
      [a, answers('A', 40)],
      [b, hangs],
    ]);
    await look.clock.advance(100);
    look.stop();
    const ended = await look.ended();
    expect([ended.ms, saidIn(ended)]).toEqual([100, ['a:A', 'b:cancelled']]);
    expect(look.sources.aborted).toEqual([{ id: 'b', code: 'cancelled' }]);
    expect(ended.left).toBe(0);
  });

  it('hears no answer that comes after its end', async () => {
    const look = startLook([
      [a, answers('A', 40)],
      [b, answers('A', 40)],
    ]);
    const ended = await look.ended();
    const before = [...ended.observations];
    await look.clock.advance(10_000);
    expect(ended.observations).toEqual(before);
  });
});
