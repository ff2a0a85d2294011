// Keeps the snapshot and the history told what is known of our addresses. Asked only when an address changes.

import type { Change } from '../../../shared/domain/change.ts';
import { families, type Family } from '../../../shared/domain/family.ts';
import type { AddressInsight, KnownThen, Tunnel } from '../../../shared/domain/insight.ts';
import type { NatVerdict } from '../../../shared/domain/nat.ts';
import type { Clock, Dispose, InsightPorts, Interfaces, Log } from '../ports.ts';
import type { Settings } from '../settings/sections/index.ts';
import type { Store } from '../store.ts';
import { createKnownOfChange, type KnownOfChange } from './known-of-change.ts';
import { lookUpAddresses } from './look-up.ts';
import { reverseNameOf } from './reverse-name.ts';
import { interfaceOf, tunnelOf } from './tunnel.ts';
import { within } from './within.ts';

export interface InsightWatchParts {
  readonly clock: Clock;
  readonly log: Log;
  readonly interfaces: Interfaces;
  readonly ports: InsightPorts;
  readonly settings: () => Settings['insight'];
  readonly store: Store;
  /** What became known of a change after it was written down. */
  readonly record: (changeId: number, known: KnownThen) => void;
}

export interface InsightWatch {
  /** Looks up the addresses that an earlier run knew. */
  readonly start: () => Dispose;
  /** A change may be near: what is read from the disk first can be read now. */
  readonly prepare: () => void;
  /** For a change that is to be written down: what is known in time, null when that is nothing. */
  readonly knownOf: (family: Family, addresses: readonly string[]) => Promise<KnownThen | null>;
  /** The change has been recorded: what comes to be known of it follows. */
  readonly changed: (change: Change) => void;
  /** The router was compared with the public address. */
  readonly natJudged: (verdict: NatVerdict | null) => void;
  /** The route may be another one. */
  readonly refreshTunnel: (family: Family) => void;
  /** Other data, or names wanted: asks anew for the addresses that are ours now. */
  readonly settingsChanged: () => void;
  /** A pause is over, in which nobody was asked for names. */
  readonly resumed: () => void;
}

/** No change is told or written down later than this for the sake of what is known of its addresses. */
const inTimeMs = 300;

const same = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((address, index) => address === other[index]);

export function createInsightWatch(parts: InsightWatchParts): InsightWatch {
  const { clock, store, settings, ports } = parts;
  const log = parts.log.part('insight');
  const stopping = new AbortController();
  const following = new Map<Family, KnownOfChange>();
  /** What is asked for an address once is there for all who want it; replaced when something else is asked. */
  const asked = new Map<
    Family,
    { readonly addresses: readonly string[]; readonly insights: Promise<readonly AddressInsight[]> }
  >();
  let lastProblem = '';

  const lookUp = async (addresses: readonly string[]): Promise<readonly AddressInsight[]> => {
    const { insights, problems } = await lookUpAddresses(
      ports.networks,
      addresses,
      settings().cityData,
    );
    const problem = problems.join(' ');
    if (problem !== '' && problem !== lastProblem) log.write('warn', problem);
    lastProblem = problem;
    return insights;
  };

  const ask = (
    family: Family,
    addresses: readonly string[],
  ): Promise<readonly AddressInsight[]> => {
    const insights = lookUp(addresses);
    asked.set(family, { addresses, insights });
    return insights;
  };

  const withNames = (insights: readonly AddressInsight[]): Promise<readonly AddressInsight[]> =>
    Promise.all(
      insights.map(async (insight) => {
        const name = await reverseNameOf(
          insight.address,
          ports.reverseNames,
          clock,
          stopping.signal,
        );
        return { ...insight, reverseName: name };
      }),
    );

  /** Only as long as the addresses are the ones that were asked for. */
  const show = (family: Family, insights: readonly AddressInsight[]): void => {
    const shown = store.get().families[family];
    const isNews = JSON.stringify(shown.insights) !== JSON.stringify(insights);
    const addresses = insights.map(({ address }) => address);
    if (stopping.signal.aborted || !isNews || !same(shown.addresses, addresses)) return;
    store.apply({ type: 'family-known', family, known: { insights: [...insights] } });
  };

  /** Tells what is found as it is found: first what the data says, then the names. */
  const follow = async (
    insights: Promise<readonly AddressInsight[]>,
    tell: (insights: readonly AddressInsight[]) => void,
  ): Promise<void> => {
    try {
      const found = await insights;
      tell(found);
      if (settings().reverseDns && store.get().pause === null) tell(await withNames(found));
    } catch (error) {
      log.write('error', 'a look-up failed inside', { error });
    }
  };

  const tunnelNow = async (family: Family): Promise<Tunnel | null> => {
    const address = await ports.routes.sourceAddress(family);
    const interfaceName = address === null ? null : interfaceOf(address, parts.interfaces.list());
    if (address === null || interfaceName === null) return null;
    const kind = await ports.routes.interfaceKind(interfaceName);
    return tunnelOf({ interfaceName, address, kind });
  };

  const rounds = new Map<Family, number>();
  const refreshTunnel = async (family: Family): Promise<Tunnel | null> => {
    const round = (rounds.get(family) ?? 0) + 1;
    rounds.set(family, round);
    const tunnel = await tunnelNow(family);
    const shown = store.get().families[family].tunnel;
    const isNews = tunnel?.interfaceName !== shown?.interfaceName;
    if (isNews && rounds.get(family) === round && !stopping.signal.aborted) {
      store.apply({ type: 'family-known', family, known: { tunnel } });
    }
    return tunnel;
  };

  /** For those who do not wait: what fails inside costs the tunnel's name and nothing else. */
  const refreshByTheWay = (family: Family): void => {
    refreshTunnel(family).catch((error: unknown) => {
      log.write('error', 'a look-up failed inside', { error });
    });
  };

  const askForShown = (): void => {
    for (const family of families) {
      const { addresses } = store.get().families[family];
      if (addresses.length === 0) continue;
      void follow(ask(family, addresses), (insights) => show(family, insights));
    }
  };

  return {
    start: () => {
      askForShown();
      for (const family of families) refreshByTheWay(family);
      return () => stopping.abort('cancelled');
    },
    prepare: () => void ports.networks.lookUp([], settings().cityData),
    knownOf: async (family, addresses) => {
      try {
        const found = Promise.all([ask(family, addresses), refreshTunnel(family)]);
        const inTime = await within(found, inTimeMs, clock, stopping.signal);
        if (inTime === null) return null;
        const [insights, tunnel] = inTime;
        return { insights: [...insights], nat: null, tunnel };
      } catch (error) {
        // A bug in a look-up costs what it would have found, never the change.
        log.write('error', 'a look-up failed inside', { error });
        return null;
      }
    },
    changed: (change) => {
      const { family, after } = change;
      const known = createKnownOfChange(change, {
        now: () => clock.now(),
        tunnel: () => store.get().families[family].tunnel,
        onMore: (more) => {
          const { lastChange } = store.get();
          if (lastChange?.id === change.id && lastChange.confirmedAt === change.confirmedAt) {
            store.apply({ type: 'change-recorded', change: { ...lastChange, known: more } });
          }
          // 0: the history could not be written.
          if (change.id > 0) parts.record(change.id, more);
        },
      });
      following.set(family, known);
      const last = asked.get(family);
      const insights =
        last !== undefined && same(last.addresses, after) ? last.insights : ask(family, after);
      void follow(insights, (found) => {
        show(family, found);
        if (!stopping.signal.aborted) known.insights(found);
      });
    },
    natJudged: (verdict) => {
      if (verdict !== null) following.get('ipv4')?.nat(verdict);
    },
    refreshTunnel: refreshByTheWay,
    settingsChanged: askForShown,
    resumed: askForShown,
  };
}
