// Both families, their sentinels, the wake-up calls and the router, put together.

import { families, type Family } from '../../../shared/domain/family.ts';
import type { Observation } from '../../../shared/domain/observation.ts';
import { parsePrefix, type Prefix } from '../../../shared/domain/prefix.ts';
import type { Change } from '../../../shared/domain/change.ts';
import type { InsightWatch } from '../insight/insight-watch.ts';
import type { Clock, Dispose, Interfaces, Log, Power } from '../ports.ts';
import type { Store } from '../store.ts';
import type { Settings } from '../settings/sections/index.ts';
import { askSource } from './ask.ts';
import type { Ask } from './ask-within.ts';
import type { Current } from './decide.ts';
import { methodOf } from './describe-source.ts';
import { createFamilyWatch, type FamilyWatch, type WatchRecord } from './family-watch.ts';
import { identityFor } from './identity.ts';
import { watchNat } from './nat-watch.ts';
import { createSentinel } from './sentinel.ts';
import type { SourceBook } from './source-book.ts';
import type { SourceDefinition } from './sources/index.ts';
import type { SourcePorts } from './sources/source-kind.ts';
import { type WakeReason, watchWake } from './wake.ts';

export interface AddressWatchParts {
  readonly clock: Clock;
  readonly log: Log;
  readonly interfaces: Interfaces;
  readonly power?: Power | undefined;
  readonly sourcePorts: SourcePorts;
  readonly book: SourceBook;
  readonly settings: () => Settings['address'];
  readonly record: WatchRecord;
  readonly store: Store;
  readonly insight: InsightWatch;
  readonly onObservation: (observation: Observation) => void;
  /** What a sentinel heard, or did not. */
  readonly onBeat: (observation: Observation) => void;
  readonly onWake: (reason: WakeReason) => void;
  readonly onTell: (change: Change) => void;
}

export interface AddressWatch {
  readonly start: (restored: ReadonlyMap<Family, Current>) => Dispose;
  /** One look at both families now, also while it is paused; settles when both have ended. */
  readonly lookNow: () => Promise<void>;
  /** Other sources, another pace: what was planned by the old settings is planned anew, beginning with a look. */
  readonly settingsChanged: () => void;
  /** The snapshot says that it is paused: from now on nobody is asked but on request. */
  readonly pause: () => void;
  /** The pause is over: looks at once. */
  readonly resume: () => void;
  /** Asks one source once and learns nothing from it. */
  readonly ask: Ask;
}

export function createAddressWatch(parts: AddressWatchParts): AddressWatch {
  const { clock, book, store, settings, insight } = parts;
  const log = parts.log.part('address');

  const isPaused = (): boolean => store.get().pause !== null;

  // Everybody asks here, so that no two of them together ask a source more often than it allows.
  const ask: Ask = async (source, signal) => {
    if (book.restMs(source.id) > 0) return heldBack(source, clock.now());
    book.noteAsked(source.id);
    return askSource(source, parts.sourcePorts, clock, acceptedPrefixes(settings().accept), signal);
  };

  const nat = watchNat({
    clock,
    book,
    ask,
    publicAddresses: () => store.get().families.ipv4.addresses,
    isPaused,
    onVerdict: (verdict) => {
      store.apply({ type: 'family-known', family: 'ipv4', known: { nat: verdict } });
      insight.natJudged(verdict);
    },
  });

  const onChange = (change: Change): void => {
    log.write('info', 'address changed', { ...change });
    store.apply({ type: 'change-recorded', change });
    insight.changed(change);
    if (change.family === 'ipv4' && change.kind === 'first') nat.judge();
    else if (change.family === 'ipv4') nat.look();
    if (change.told) parts.onTell(change);
  };

  const watchOf = (family: Family): FamilyWatch =>
    createFamilyWatch({
      family,
      clock,
      log,
      book,
      ask,
      identityOf: () => identityFor(family, settings()),
      lookEveryMs: () => settings().lookSeconds * 1_000,
      flapWindowMs: () => settings().flapWindowMinutes * 60_000,
      isPaused,
      record: parts.record,
      knownOf: (addresses) => insight.knownOf(family, addresses),
      onLooking: (looking) => {
        store.apply({ type: looking ? 'look-started' : 'look-ended', family });
        if (looking) insight.refreshTunnel(family);
      },
      onObservation: parts.onObservation,
      onKnown: (known) => {
        store.apply({ type: 'family-known', family, known });
        if (known.candidate) insight.prepare();
      },
      onChange,
    });

  const watches = families.map((family) => ({ family, watch: watchOf(family) }));
  const sentinels = watches.map(({ family, watch }) =>
    createSentinel({
      family,
      clock,
      book,
      ask,
      everyMs: () => settings().sentinelSeconds * 1_000,
      judge: watch.judge,
      hasAddress: () => store.get().families[family].addresses.length > 0,
      onBeat: parts.onBeat,
      // An answer that was on its way when a pause began.
      onDifferent: async () => (isPaused() ? undefined : watch.look(false, true)),
    }),
  );

  const lookNow = async (fresh: boolean): Promise<void> => {
    await Promise.all(watches.map(({ watch }) => watch.look(fresh)));
  };

  /** The network may be another one: what was heard before says nothing of now. */
  const lookAnew = (): void => {
    book.forgive();
    for (const sentinel of sentinels) sentinel.wake();
    nat.look();
    void lookNow(true);
  };

  return {
    ask,
    lookNow: () => lookNow(false),
    settingsChanged: () => {
      if (isPaused()) return;
      for (const sentinel of sentinels) sentinel.wake();
      nat.refresh();
      void lookNow(false);
    },
    pause: () => {
      for (const { watch } of watches) watch.pause();
      for (const sentinel of sentinels) sentinel.stop();
      nat.pause();
    },
    resume: () => {
      for (const sentinel of sentinels) sentinel.start();
      insight.resumed();
      lookAnew();
    },
    start: (restored) => {
      for (const { family, watch } of watches) watch.start(restored.get(family) ?? null);
      if (!isPaused()) for (const sentinel of sentinels) sentinel.start();
      nat.look();
      const stopInsight = insight.start();
      const woke = (reason: WakeReason): void => {
        parts.onWake(reason);
        if (isPaused()) return;
        log.write('info', 'looking at once', { reason });
        lookAnew();
      };
      const stopWake = watchWake(clock, parts.interfaces, woke, parts.power);
      return () => {
        stopWake();
        stopInsight();
        nat.stop();
        for (const sentinel of sentinels) sentinel.stop();
        for (const { watch } of watches) watch.stop();
      };
    },
  };
}

/** Two looks wanted the same source at once. It was not asked, so it has not failed. */
const heldBack = (source: SourceDefinition, at: number): Observation => ({
  sourceId: source.id,
  operator: source.operator,
  method: methodOf(source),
  family: source.family,
  at,
  elapsedMs: 0,
  answer: {
    ok: false,
    error: {
      code: 'cancelled',
      detail: `Not asked: it allows one question every ${source.minIntervalSeconds} s.`,
    },
  },
});

/** Prefixes were checked when the settings were read; one that does not parse is left out. */
const acceptedPrefixes = (texts: readonly string[]): readonly Prefix[] =>
  texts.flatMap((text) => {
    const prefix = parsePrefix(text);
    return prefix.ok ? [prefix.value] : [];
  });
