import { describe, expect, it } from 'vitest';
import { loadPart, type LoadPartPorts } from '../../../renderer/load-part.ts';
import { mayReload } from '../../../renderer/may-reload.ts';

/** What each thing answers, one after the other; the last goes on for ever. */
function setUp(loads: readonly boolean[], answers: readonly boolean[], reloads = true) {
  const log: string[] = [];
  const next = (from: readonly boolean[], count: number) => from[Math.min(count, from.length - 1)];
  const counts = { load: 0, answer: 0 };
  const load = async (): Promise<string> => {
    log.push('load');
    if (next(loads, counts.load++) !== true) throw new Error('Failed to fetch');
    return 'the part';
  };
  const ports: LoadPartPorts = {
    hostAnswers: async () => next(answers, counts.answer++) === true,
    wait: async (delayMs) => void log.push(`wait ${delayMs}`),
    mayReload: () => reloads,
    reload: () => void log.push('reload'),
  };
  return { log, load, ports };
}

describe('a part of the page', () => {
  it('is there at once when it comes', async () => {
    const { log, load, ports } = setUp([true], [false]);
    expect(await loadPart(load, ports)).toBe('the part');
    expect(log).toEqual(['load']);
  });

  it('comes when its host is back', async () => {
    const { log, load, ports } = setUp([false, true], [false, false, true]);
    expect(await loadPart(load, ports)).toBe('the part');
    expect(log).toEqual(['load', 'wait 1000', 'wait 1000', 'load']);
  });

  it('that the host no longer has comes with the new page', async () => {
    const { log, load, ports } = setUp([false], [true]);
    void loadPart(load, ports);
    await new Promise(setImmediate);
    expect(log).toEqual(['load', 'load', 'reload']);
  });

  it('that the new page has not either is a defect', async () => {
    const { log, load, ports } = setUp([false], [true], false);
    await expect(loadPart(load, ports)).rejects.toThrow('Failed to fetch');
    expect(log).toEqual(['load', 'load']);
  });
});

describe('loading the page anew', () => {
  it('is done once, not again and again', () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
    const startMs = Date.UTC(2026, 2, 1);
    expect([0, 2_000, 61_000].map((afterMs) => mayReload(storage, startMs + afterMs))).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('is left where nothing can be noted, because nothing would end it', () => {
    const blocked = {
      getItem: () => {
        throw new Error('blocked');
      },
      setItem: () => {},
    };
    expect(mayReload(blocked, 1)).toBe(false);
  });
});
