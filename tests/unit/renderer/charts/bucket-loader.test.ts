import { describe, expect, it } from 'vitest';
import { unreachable, type BridgeError } from '../../../../renderer/bridge/bridge-error.ts';
import {
  type BucketLoaderPorts,
  createBucketLoader,
} from '../../../../renderer/charts/bucket-loader.ts';
import type { Bucket } from '../../../../shared/domain/series.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import { aBucket } from '../../../support/a-bucket.ts';
import { createFakeClock } from '../../../support/fake-clock.ts';

type Question = Parameters<BucketLoaderPorts['ask']>[0];
type Answer = Result<readonly Bucket[], BridgeError>;

const hourMs = 3_600_000;

/** One bucket over all that is asked for, unless the host is told otherwise. */
function start() {
  const clock = createFakeClock(100 * hourMs);
  const asked: Question[] = [];
  const aborted: Question[] = [];
  const host = {
    answerOf: ({ from, to }: Question): Answer | Promise<Answer> => ok([aBucket({ from, to })]),
  };
  const loader = createBucketLoader({
    ask: async (input, signal) => {
      asked.push(input);
      signal.addEventListener('abort', () => aborted.push(input));
      return host.answerOf(input);
    },
    now: clock.now,
    schedule: clock.schedule,
  });
  const bounds = { from: 0, to: 100 * hourMs };
  const want = (fromHour: number, toHour: number, series = 1): void =>
    loader.want({
      series,
      range: { from: fromHour * hourMs, to: toHour * hourMs },
      bounds,
      widthPx: 300,
    });
  const spans = (): readonly (readonly number[])[] =>
    asked.map(({ from, to }) => [from / hourMs, to / hourMs]);
  return { clock, loader, host, asked, aborted, want, spans };
}

describe('the buckets of a chart', () => {
  it('are asked for at once, with a margin, and shown', async () => {
    const { clock, loader, want, asked } = start();
    want(40, 60);
    expect(loader.store.getState()).toEqual({ loaded: null, isAsking: true, error: null });
    await clock.advance(0);
    expect(asked).toEqual([{ series: 1, from: 35 * hourMs, to: 65 * hourMs, buckets: 900 }]);
    const { loaded, isAsking } = loader.store.getState();
    expect(loaded?.buckets).toEqual([aBucket({ from: 35 * hourMs, to: 65 * hourMs })]);
    expect(isAsking).toBe(false);
  });

  it('are not asked for again while what is loaded does', async () => {
    const { clock, want, asked } = start();
    want(40, 60);
    await clock.advance(1_000);
    want(42, 62);
    await clock.advance(1_000);
    expect(asked).toHaveLength(1);
  });

  it('are asked for once a pause while a zoom goes on, and last for where it ends', async () => {
    const { clock, loader, want, spans } = start();
    want(0, 100);
    await clock.advance(1_000);
    for (let step = 1; step <= 40; step += 1) {
      want(step, 100 - step);
      await clock.advance(10);
    }
    await clock.advance(1_000);
    expect(spans().length).toBeLessThan(8);
    const last = loader.store.getState().loaded?.request;
    expect([(last?.from ?? 0) / hourMs, (last?.to ?? 0) / hourMs]).toEqual([35, 65]);
  });

  it('stay while better ones are on their way', async () => {
    const { clock, loader, want, host } = start();
    want(0, 100);
    await clock.advance(1_000);
    const { loaded } = loader.store.getState();
    host.answerOf = () => new Promise<Answer>(() => {});
    want(40, 60);
    await clock.advance(1_000);
    expect(loader.store.getState()).toEqual({ loaded, isAsking: true, error: null });
  });

  it('of another series take the place at once', async () => {
    const { clock, loader, want, asked } = start();
    want(40, 60);
    await clock.advance(50);
    want(40, 60, 2);
    expect(loader.store.getState().loaded).toBe(null);
    await clock.advance(0);
    expect(asked.map(({ series }) => series)).toEqual([1, 2]);
    expect(loader.store.getState().loaded).not.toBe(null);
  });

  it('that come too late are dropped', async () => {
    const { clock, loader, want, host, aborted } = start();
    const answers: ((answer: Answer) => void)[] = [];
    host.answerOf = () => new Promise<Answer>((resolve) => answers.push(resolve));
    want(0, 100);
    await clock.advance(200);
    want(40, 60);
    await clock.advance(200);
    answers[1]?.(ok([aBucket({ from: 1, to: 2 })]));
    await clock.advance(0);
    answers[0]?.(ok([]));
    await clock.advance(0);
    expect(aborted).toHaveLength(1);
    expect(loader.store.getState().loaded?.buckets).toEqual([aBucket({ from: 1, to: 2 })]);
  });

  it('stay when an answer fails, and a retry asks again', async () => {
    const { clock, loader, want, host } = start();
    want(40, 60);
    await clock.advance(1_000);
    const { loaded } = loader.store.getState();
    const { answerOf } = host;
    host.answerOf = () => fail(unreachable);
    want(0, 20);
    await clock.advance(1_000);
    expect(loader.store.getState()).toEqual({ loaded, isAsking: false, error: unreachable });
    host.answerOf = answerOf;
    loader.retry();
    await clock.advance(0);
    expect(loader.store.getState().error).toBe(null);
    expect(loader.store.getState().loaded?.request.to).toBe(25 * hourMs);
  });

  it('grow at the end as time goes on, and ask for no more than that', async () => {
    const { clock, loader, want, asked } = start();
    want(90, 100);
    await clock.advance(60_000);
    loader.refreshTail();
    await clock.advance(0);
    const last = asked.at(-1);
    expect(last?.from).toBe(87.5 * hourMs);
    expect(last?.to).toBe(100 * hourMs + 60_000);
    expect(loader.store.getState().loaded?.request.to).toBe(100 * hourMs + 60_000);
  });

  it('are left alone once nobody looks any more', async () => {
    const { clock, loader, want, asked } = start();
    want(0, 100);
    want(40, 60);
    loader.stop();
    await clock.advance(10_000);
    expect(asked).toHaveLength(1);
    expect(clock.pending()).toBe(0);
    expect(loader.store.getState().loaded).toBe(null);
  });
});
