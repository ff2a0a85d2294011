import { describe, expect, it } from 'vitest';
import { createChartLink, isFollowing } from '../../../../renderer/charts/chart-link.ts';

const now = 1_800_000_000_000;
const hourMs = 3_600_000;
const startLink = () => createChartLink({ from: now - hourMs, to: now }, { from: 0, to: now });

describe('linked charts', () => {
  it('are told of each range once', () => {
    const link = startLink();
    const seen: number[] = [];
    link.store.subscribe(({ range }, before) => {
      if (range !== before.range) seen.push(range.to - range.from);
    });
    link.zoom(0.5);
    link.show({ ...link.store.getState().range });
    expect(seen).toEqual([hourMs / 2]);
  });

  it('are told of another range with other bounds once', () => {
    const link = startLink();
    const seen: unknown[] = [];
    link.store.subscribe(({ range, bounds }) => seen.push({ range, bounds }));
    const bounds = { from: now - 10 * hourMs, to: now + 1_000 };
    link.reframe({ from: now - 2 * hourMs, to: now + 1_000 }, bounds);
    expect(seen).toEqual([{ range: { from: now - 2 * hourMs, to: now + 1_000 }, bounds }]);
  });

  it('come nearer to the newest moment while they show it, else to the middle', () => {
    const link = startLink();
    link.zoom(0.5);
    expect(link.store.getState().range).toEqual({ from: now - hourMs / 2, to: now });
    link.pan(-1);
    link.zoom(0.5);
    expect(link.store.getState().range).toEqual({
      from: now - (7 * hourMs) / 8,
      to: now - (5 * hourMs) / 8,
    });
  });

  it('go along with time while they show the newest moment', () => {
    const link = startLink();
    link.advance(now + 60_000);
    expect(link.store.getState().range).toEqual({ from: now + 60_000 - hourMs, to: now + 60_000 });
    expect(isFollowing(link.store.getState())).toBe(true);
  });

  it('stay where they are when somebody looks back', () => {
    const link = startLink();
    link.pan(-1);
    const { range } = link.store.getState();
    link.advance(now + 60_000);
    expect(link.store.getState().range).toEqual(range);
    expect(link.store.getState().bounds.to).toBe(now + 60_000);
  });

  it('count what people do, not time that goes by', () => {
    const link = startLink();
    link.advance(now + 60_000);
    expect(link.store.getState().moves).toBe(0);
    link.pan(-0.5);
    expect(link.store.getState().moves).toBe(1);
  });

  it('are still moved by who pushes on where time ends', () => {
    const link = startLink();
    const { range } = link.store.getState();
    link.pan(0.5);
    expect(link.store.getState()).toMatchObject({ range, moves: 1 });
  });

  it('go to the first and the last moment there is', () => {
    const link = startLink();
    link.reframe(link.store.getState().range, { from: now - 10 * hourMs, to: now });
    link.toEnd('first');
    expect(link.store.getState().range).toEqual({ from: now - 10 * hourMs, to: now - 9 * hourMs });
    link.toEnd('last');
    expect(link.store.getState().range).toEqual({ from: now - hourMs, to: now });
  });

  it('do not go back in time when a clock does', () => {
    const link = startLink();
    link.advance(now - 60_000);
    expect(link.store.getState().bounds.to).toBe(now);
  });
});
