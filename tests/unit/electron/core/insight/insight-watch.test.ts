import { describe, expect, it } from 'vitest';
import { createInsightWatch } from '../../../../../electron/core/insight/insight-watch.ts';
import { createStore } from '../../../../../electron/core/store.ts';
import type { Change } from '../../../../../shared/domain/change.ts';
import type { AddressInsight, KnownThen } from '../../../../../shared/domain/insight.ts';
import { createFakeClock } from '../../../../support/fake-clock.ts';
import { createMemoryInsight } from '../../../../support/memory-insight-ports.ts';
import { createMemoryLog } from '../../../../support/memory-log.ts';

const never = new Promise<void>(() => {});
const unknown = { country: null, network: null, place: null, reverseName: null };
const british: AddressInsight = { ...unknown, address: '81.2.69.142', country: 'GB' };
const french: AddressInsight = { ...unknown, address: '90.1.1.1', country: 'FR' };

/** One watch over a snapshot that holds the given IPv4 addresses. */
function start(addresses: readonly string[] = []) {
  const clock = createFakeClock();
  const log = createMemoryLog();
  const store = createStore(clock.now());
  const insight = createMemoryInsight();
  insight.facts = { '81.2.69.142': { country: 'GB' }, '90.1.1.1': { country: 'FR' } };
  const settings = { cityData: '', reverseDns: false };
  const recorded: { changeId: number; known: KnownThen }[] = [];
  const interfaces = ['eth0 192.168.1.5', 'wg0 10.8.0.2'].map((text) => {
    const [interfaceName = '', address = ''] = text.split(' ');
    return { interfaceName, address, family: 'ipv4' as const, internal: false };
  });
  const has = (known: readonly string[]): void =>
    store.apply({ type: 'family-known', family: 'ipv4', known: { addresses: [...known] } });
  has(addresses);
  const watch = createInsightWatch({
    clock,
    log,
    store,
    ports: insight.ports,
    interfaces: { list: () => interfaces },
    settings: () => settings,
    record: (changeId, known) => void recorded.push({ changeId, known }),
  });
  const ipv4 = () => store.get().families.ipv4;
  /** As the family watch does it: known, recorded, shown, told. */
  const change = async (after: readonly string[], id = 7): Promise<Change> => {
    const known = watch.knownOf('ipv4', after);
    await clock.advance(400);
    const made: Change = {
      id,
      family: 'ipv4',
      kind: 'replaced',
      before: [...ipv4().addresses],
      after: [...after],
      firstSeenAt: clock.now(),
      confirmedAt: clock.now(),
      heldMs: null,
      told: true,
      known: await known,
    };
    const insights = made.known?.insights ?? [];
    store.apply({
      type: 'family-known',
      family: 'ipv4',
      known: { addresses: [...after], insights },
    });
    store.apply({ type: 'change-recorded', change: made });
    watch.changed(made);
    return made;
  };
  return { clock, log, store, insight, settings, recorded, has, watch, ipv4, change };
}

describe('the insight watch', () => {
  it('looks up at the start what an earlier run knew', async () => {
    const { clock, ipv4, watch, insight } = start(['81.2.69.142']);
    watch.start();
    await clock.advance(1);
    expect(ipv4().insights).toEqual([british]);
    expect(insight.namesAsked).toEqual([]);
  });

  it('gives a change what is known of its addresses', async () => {
    const { change, recorded, ipv4, clock } = start(['81.2.69.142']);
    expect((await change(['90.1.1.1'])).known).toEqual({
      insights: [french],
      nat: null,
      tunnel: null,
    });
    await clock.advance(1);
    expect(ipv4().insights).toEqual([french]);
    expect(recorded).toEqual([]);
  });

  it('holds a change up for 300 ms at most, and adds later what it missed', async () => {
    const { watch, clock, insight, change, recorded, ipv4, store } = start(['81.2.69.142']);
    let release = (): void => {};
    insight.held = new Promise((resolve) => {
      release = resolve;
    });
    const found: (KnownThen | null)[] = [];
    void watch.knownOf('ipv4', ['90.1.1.1']).then((known) => found.push(known));
    await clock.advance(299);
    expect(found).toEqual([]);
    await clock.advance(1);
    expect(found).toEqual([null]);
    await change(['90.1.1.1']);
    release();
    await clock.advance(1);
    const known = { insights: [french], nat: null, tunnel: null };
    expect(recorded).toEqual([{ changeId: 7, known }]);
    expect(ipv4().insights).toEqual([french]);
    expect(store.get().lastChange?.known).toEqual(known);
    expect(insight.lookedUp).toEqual([['90.1.1.1'], ['90.1.1.1']]);
  });

  it('has the data read when a change may be near', () => {
    const { insight, watch } = start(['81.2.69.142']);
    watch.prepare();
    expect(insight.lookedUp).toEqual([[]]);
  });

  it('shows nothing of an address that is no longer ours', async () => {
    const { clock, insight, watch, has, ipv4 } = start(['81.2.69.142']);
    let release = (): void => {};
    insight.held = new Promise((resolve) => {
      release = resolve;
    });
    watch.start();
    has(['90.1.1.1']);
    release();
    await clock.advance(1);
    expect(ipv4().insights).toEqual([]);
  });

  it('stores the name when it comes, if names are wanted', async () => {
    const { change, clock, insight, ipv4, recorded, settings } = start(['81.2.69.142']);
    settings.reverseDns = true;
    insight.names = { '90.1.1.1': ['host.example.'] };
    expect((await change(['90.1.1.1'])).known?.insights).toEqual([french]);
    await clock.advance(1);
    const named = { ...french, reverseName: 'host.example' };
    expect(recorded).toEqual([
      { changeId: 7, known: { insights: [named], nat: null, tunnel: null } },
    ]);
    expect(ipv4().insights).toEqual([named]);
  });

  it('adds the verdict about the router to the change, and not to one that was not recorded', async () => {
    const { change, watch, recorded, store, clock } = start(['81.2.69.142']);
    const verdict = { kind: 'none' as const, routerAddress: '90.1.1.1' };
    await change(['90.1.1.1']);
    watch.natJudged(null);
    watch.natJudged(verdict);
    const known = { insights: [french], nat: verdict, tunnel: null };
    expect(recorded).toEqual([{ changeId: 7, known }]);
    await change(['81.2.69.142'], 0);
    watch.natJudged(verdict);
    await clock.advance(1);
    expect(recorded).toHaveLength(1);
    expect(store.get().lastChange?.known?.nat).toEqual(verdict);
  });

  it('names the tunnel that carries the default route, and drops it when it is gone', async () => {
    const { change, clock, insight, ipv4, watch } = start(['81.2.69.142']);
    insight.sourceAddress = { ipv4: '10.8.0.2' };
    insight.kinds = { wg0: 'wireguard' };
    watch.refreshTunnel('ipv4');
    await clock.advance(1);
    expect(ipv4().tunnel).toEqual({ interfaceName: 'wg0' });
    expect((await change(['90.1.1.1'])).known?.tunnel).toEqual({ interfaceName: 'wg0' });
    insight.sourceAddress = { ipv4: '192.168.1.5' };
    watch.refreshTunnel('ipv4');
    await clock.advance(1);
    expect(ipv4().tunnel).toBeNull();
  });

  it('asks anew for what is ours when the settings change, and leaves the history alone', async () => {
    const { change, clock, insight, ipv4, recorded, settings, watch } = start(['81.2.69.142']);
    await change(['90.1.1.1']);
    insight.names = { '90.1.1.1': ['host.example'] };
    settings.reverseDns = true;
    watch.settingsChanged();
    await clock.advance(1);
    expect(ipv4().insights).toEqual([{ ...french, reverseName: 'host.example' }]);
    expect(recorded).toEqual([]);
  });

  it('says once what is wrong with the data', async () => {
    const { clock, insight, log, watch } = start(['81.2.69.142']);
    insight.problem = 'The data of the networks cannot be read.';
    watch.start();
    await clock.advance(1);
    watch.settingsChanged();
    await clock.advance(1);
    expect(log.entries.map(({ level, message }) => [level, message])).toEqual([
      ['warn', 'The data of the networks cannot be read.'],
    ]);
  });

  it('gives up at once when it is stopped, so that nothing waits for it', async () => {
    const { clock, insight, watch } = start(['81.2.69.142']);
    insight.held = never;
    const stop = watch.start();
    const known = watch.knownOf('ipv4', ['90.1.1.1']);
    stop();
    expect(await known).toBeNull();
    expect(clock.pending()).toBe(0);
  });

  it('lets a bug in a look-up cost what it would have found, never the change', async () => {
    const { change, log, insight } = start(['81.2.69.142']);
    Object.assign(insight.ports.networks, { lookUp: () => Promise.reject(new Error('oops')) });
    expect((await change(['90.1.1.1'])).known).toBeNull();
    expect(log.entries.map(({ message }) => message)).toContain('a look-up failed inside');
  });

  it('says in the log when the route cannot be asked for, and goes on', async () => {
    const { clock, log, insight, ipv4, watch } = start(['81.2.69.142']);
    Object.assign(insight.ports.routes, { sourceAddress: () => Promise.reject(new Error('oops')) });
    watch.refreshTunnel('ipv4');
    watch.start();
    await clock.advance(1);
    expect(ipv4().insights).toHaveLength(1);
    expect(new Set(log.entries.map(({ message }) => message))).toEqual(
      new Set(['a look-up failed inside']),
    );
  });
});
