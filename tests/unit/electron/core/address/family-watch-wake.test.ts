import { describe, expect, it } from 'vitest';
import { hangs } from '../../../../support/scripted-sources.ts';
import { startFamilyWatch } from '../../../../support/start-family-watch.ts';

/** Settled on A, then asked to look again; 10 ms into that look. */
async function midLook() {
  const started = startFamilyWatch();
  await started.clock.advance(60_000);
  void started.watch.look(false);
  await started.clock.advance(10);
  return started;
}

describe('a look that straddles a suspend', () => {
  it('is thrown away, and another one is begun at once', async () => {
    const { clock, record, sources, known } = await midLook();
    clock.jumpWall(3_600_000);
    await clock.advance(40);
    expect([record.looks.length, sources.asked.length]).toEqual([1, 6]);
    await clock.advance(40);
    expect(record.looks).toHaveLength(2);
    expect(known()).toMatchObject({ state: 'confirmed', lastLookAt: clock.now() - 10 });
  });

  it('is known by its length too, where the monotonic clock runs on (Windows)', async () => {
    const started = startFamilyWatch();
    const { clock, record, sources, setReply, watch } = started;
    await clock.advance(60_000);
    for (const id of ['a', 'b', 'c', 'd']) setReply(id, hangs);
    let late = 0;
    const { schedule } = clock;
    // The timer that ends the look fires an hour late.
    Object.assign(clock, {
      schedule: (delayMs: number, run: () => void) =>
        schedule(delayMs === 5_000 && (late += 1) === 1 ? 3_600_000 : delayMs, run),
    });
    const asked = sources.asked.length;
    void watch.look(false);
    await clock.advance(3_600_100);
    expect(record.looks).toHaveLength(1);
    expect(sources.asked.length - asked).toBe(6);
  });

  it('is not one during which the clock was set back', async () => {
    const { clock, record } = await midLook();
    clock.jumpWall(-3_600_000);
    await clock.advance(40);
    expect(record.looks).toHaveLength(2);
  });
});

describe('a fresh look', () => {
  it('cuts short the one under way and throws it away', async () => {
    const { clock, watch, record, setReply, sources } = startFamilyWatch();
    await clock.advance(60_000);
    for (const id of ['a', 'b']) setReply(id, hangs);
    void watch.look(false);
    await clock.advance(100);
    const asked = sources.asked.length;
    const fresh = watch.look(true);
    await clock.advance(0);
    expect(sources.aborted.map(({ id }) => id)).toEqual(['a', 'b']);
    expect([sources.asked.length - asked, record.looks.length]).toEqual([2, 1]);
    await clock.advance(5_000);
    await fresh;
    expect(record.looks).toHaveLength(2);
  });

  it('is one look, however often it is asked for meanwhile', async () => {
    const { clock, watch, record } = await midLook();
    for (let time = 0; time < 5; time += 1) void watch.look(true);
    await clock.advance(1_000);
    expect(record.looks).toHaveLength(2);
  });
});
