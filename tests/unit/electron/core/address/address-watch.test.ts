import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAddressWatch } from '../../../../../electron/core/address/address-watch.ts';
import { listSources } from '../../../../../electron/core/address/list-sources.ts';
import { createSourceBook } from '../../../../../electron/core/address/source-book.ts';
import type { InterfaceAddress } from '../../../../../electron/core/ports.ts';
import { createStore } from '../../../../../electron/core/store.ts';
import type { Change } from '../../../../../shared/domain/change.ts';
import { ok } from '../../../../../shared/result.ts';
import { createFakeClock } from '../../../../support/fake-clock.ts';
import { createLiveSettings } from '../../../../support/live-settings.ts';
import { createMemoryLog } from '../../../../support/memory-log.ts';
import { createMemoryWatchRecord } from '../../../../support/memory-watch-record.ts';
import { quietInsight } from '../../../../support/quiet-insight.ts';
import { createSourcePorts, httpOk } from '../../../../support/source-ports.ts';

const page = (id: string, seconds: number) =>
  `    - { id: ${id}, operator: ${id}.example, kind: http-text, family: ipv4, url: "http://${id}.example/", minIntervalSeconds: ${seconds} }\n`;
const router =
  '    - { id: router-1, operator: mine, kind: router, family: ipv4, minIntervalSeconds: 60 }\n';
const config = (sources: string) =>
  `address:\n  builtInSources: false\n  sentinelSeconds: 10\n  sources:\n${sources}`;

async function start(sources: string) {
  const clock = createFakeClock();
  const { settings } = await createLiveSettings(config(sources));
  const state = {
    address: '81.2.69.142',
    router: '100.64.7.7',
    interfaces: [] as InterfaceAddress[],
  };
  const asked: { host: string; atMs: number }[] = [];
  /** When the router was asked. */
  const routerAsked: number[] = [];
  const told: Change[] = [];
  const beats: boolean[] = [];
  const wakes: string[] = [];
  const record = createMemoryWatchRecord();
  const store = createStore(clock.now());
  const canned = createSourcePorts({
    http: ({ url }) => {
      asked.push({ host: new URL(url).hostname, atMs: clock.monotonicMs() });
      return httpOk(state.address);
    },
  });
  const interfaces = { list: () => state.interfaces };
  const book = createSourceBook(() => listSources(settings.get().address), clock);
  const watch = createAddressWatch({
    clock,
    log: createMemoryLog(),
    interfaces,
    sourcePorts: {
      ...canned,
      interfaces,
      router: {
        outerAddress: async () => {
          routerAsked.push(clock.monotonicMs());
          return ok(state.router);
        },
      },
    },
    book,
    settings: () => settings.get().address,
    record,
    store,
    insight: quietInsight,
    onObservation: () => {},
    onBeat: (observation) => void beats.push(observation.answer.ok),
    onWake: (reason) => void wakes.push(reason),
    onTell: (change) => void told.push(change),
  });
  return {
    clock,
    settings,
    state,
    asked,
    routerAsked,
    told,
    beats,
    wakes,
    record,
    store,
    book,
    watch,
  };
}

const three = page('a', 0) + page('b', 0) + page('c', 0);
const ipv4Of = ({ store }: Awaited<ReturnType<typeof start>>) => store.get().families.ipv4;

describe('the address watch', () => {
  it('names the NAT in front of us', async () => {
    const test = await start(three + router);
    test.watch.start(new Map());
    await test.clock.advance(1_000);
    expect(ipv4Of(test)).toMatchObject({
      state: 'confirmed',
      addresses: ['81.2.69.142'],
      nat: { kind: 'carrier-grade', routerAddress: '100.64.7.7' },
    });
  });

  it('compares the router with the new address after a change, and not what it said before', async () => {
    const test = await start(three + router);
    test.state.router = '81.2.69.142';
    test.watch.start(new Map());
    await test.clock.advance(60_000);
    expect(ipv4Of(test).nat).toEqual({ kind: 'none', routerAddress: '81.2.69.142' });
    Object.assign(test.state, { address: '81.2.69.9', router: '81.2.69.9' });
    void test.watch.lookNow();
    await test.clock.advance(12_000);
    expect(ipv4Of(test)).toMatchObject({
      addresses: ['81.2.69.9'],
      nat: { kind: 'none', routerAddress: '81.2.69.9' },
    });
  });

  it('tells what is to be told, and records the rest', async () => {
    const test = await start(three);
    test.watch.start(new Map());
    for (const address of ['81.2.69.9', '81.2.69.142', '81.2.69.9']) {
      await test.clock.advance(60_000);
      test.state.address = address;
      void test.watch.lookNow();
    }
    await test.clock.advance(60_000);
    expect(test.told.map(({ id }) => id)).toEqual([1, 2, 3]);
    expect(test.store.get().lastChange).toMatchObject({ id: 4, told: false });
  });

  it('gives sources that failed on the last network their chance on the next', async () => {
    const test = await start(three);
    test.watch.start(new Map());
    const failed = (code: 'connect') => ({
      sourceId: 'a',
      operator: 'a.example',
      method: 'http' as const,
      family: 'ipv4' as const,
      at: 0,
      elapsedMs: 9,
      answer: { ok: false as const, error: { code, detail: '' } },
    });
    await test.clock.advance(1_000);
    for (let time = 0; time < 3; time += 1) {
      test.book.learn(
        [
          failed('connect'),
          { ...failed('connect'), sourceId: 'b', answer: { ok: true, value: 'x' } },
        ],
        () => true,
      );
    }
    expect(test.book.askable('ipv4').map(({ id }) => id)).not.toContain('a');
    test.state.interfaces = [
      { interfaceName: 'wlan0', family: 'ipv4', address: '10.0.0.2', internal: false },
    ];
    await test.clock.advance(5_000);
    expect(test.book.askable('ipv4').map(({ id }) => id)).toContain('a');
  });

  it('stops within a look and leaves nothing behind', async () => {
    const test = await start(three + router);
    const stop = test.watch.start(new Map());
    stop();
    await test.clock.advance(1_000);
    expect(test.clock.pending()).toBe(0);
    expect(test.record.notes).toEqual([]);
  });
});

describe('while it is paused', () => {
  const stun =
    '    - { id: s, operator: s.example, kind: stun, family: ipv4, server: "s.example:3478", minIntervalSeconds: 0 }\n';
  const pauseOf = (test: Awaited<ReturnType<typeof start>>) => ({
    since: test.clock.now(),
    until: null,
  });

  it('neither sources nor sentinels nor the router are asked, and all are when it is over', async () => {
    const test = await start(three + router + stun);
    const stop = test.watch.start(new Map());
    await test.clock.advance(60_000);
    test.store.apply({ type: 'pause', pause: pauseOf(test) });
    test.watch.pause();
    // What waits is only whether the machine wakes.
    await test.clock.advance(1);
    expect(test.clock.pending()).toBe(1);
    const before = [test.asked.length, test.routerAsked.length, test.beats.length];
    expect(Math.min(...before)).toBeGreaterThan(0);
    test.watch.settingsChanged();
    await test.clock.advance(5 * 3_600_000);
    expect([test.asked.length, test.routerAsked.length, test.beats.length]).toEqual(before);
    expect(ipv4Of(test).nat).toMatchObject({ kind: 'carrier-grade' });
    test.store.apply({ type: 'pause', pause: null });
    test.watch.resume();
    await test.clock.advance(11_000);
    const after = [test.asked.length, test.routerAsked.length, test.beats.length];
    expect(after.map((count, index) => count > (before[index] ?? 0))).toEqual([true, true, true]);
    stop();
    await test.clock.advance(1_000);
    expect(test.clock.pending()).toBe(0);
  });

  it('what an earlier run knew is shown, and nobody is asked about it', async () => {
    const test = await start(three + router + stun);
    test.store.apply({ type: 'pause', pause: pauseOf(test) });
    const known = { addresses: ['81.2.69.142'], since: 1, confirmedAt: 2 };
    const stop = test.watch.start(new Map([['ipv4', known]]));
    await test.clock.advance(3_600_000);
    expect([test.asked, test.routerAsked, test.beats]).toEqual([[], [], []]);
    expect(ipv4Of(test)).toMatchObject({ addresses: ['81.2.69.142'], lastLookAt: null });
    stop();
    expect(test.clock.pending()).toBe(0);
  });

  it('a change that a check finds does not set the router going', async () => {
    const test = await start(three + router);
    test.watch.start(new Map());
    await test.clock.advance(120_000);
    test.store.apply({ type: 'pause', pause: pauseOf(test) });
    test.watch.pause();
    const before = test.routerAsked.length;
    test.state.address = '81.2.69.9';
    for (let time = 0; time < 2; time += 1) {
      void test.watch.lookNow();
      await test.clock.advance(11_000);
    }
    expect(ipv4Of(test)).toMatchObject({ addresses: ['81.2.69.9'], nat: null });
    await test.clock.advance(2 * 3_600_000);
    expect(test.routerAsked).toHaveLength(before);
  });
});

describe("a source's own limit", () => {
  it('is kept although looks, sentinels and people ask at once', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ pauseMs: fc.integer({ min: 0, max: 20_000 }), pick: fc.nat(3) }), {
          maxLength: 25,
        }),
        async (steps) => {
          const limits = [0, 5, 20, 60];
          const ids = ['a', 'b', 'c', 'd'];
          const test = await start(ids.map((id, index) => page(id, limits[index] ?? 0)).join(''));
          const stop = test.watch.start(new Map());
          for (const { pauseMs, pick } of steps) {
            await test.clock.advance(pauseMs);
            const source = test.book.find(ids[pick] ?? 'a');
            if (source !== undefined) void test.watch.ask(source, new AbortController().signal);
            void test.watch.lookNow();
          }
          stop();
          for (const [index, id] of ids.entries()) {
            const times = test.asked.filter(({ host }) => host === `${id}.example`);
            const pauses = times.slice(1).map(({ atMs }, at) => atMs - (times[at]?.atMs ?? 0));
            expect(Math.min(Infinity, ...pauses)).toBeGreaterThanOrEqual(
              (limits[index] ?? 0) * 1_000,
            );
          }
        },
      ),
      { numRuns: 50 },
    ));

  it('holds a question back without blaming the source', async () => {
    const test = await start(page('a', 60));
    const source = test.book.find('a');
    if (source === undefined) throw new Error('No source.');
    const { signal } = new AbortController();
    await test.watch.ask(source, signal);
    const held = await test.watch.ask(source, signal);
    expect(held).toMatchObject({
      elapsedMs: 0,
      answer: {
        ok: false,
        error: { code: 'cancelled', detail: 'Not asked: it allows one question every 60 s.' },
      },
    });
    test.book.learn(
      [held, { ...held, sourceId: 'b', answer: { ok: true, value: 'x' } }],
      () => true,
    );
    expect(test.book.views().map(({ statistics }) => statistics.asked)).toContain(0);
    expect(test.asked).toHaveLength(1);
  });
});
