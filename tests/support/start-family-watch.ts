import type { Current } from '../../electron/core/address/decide.ts';
import { createFamilyWatch, type FamilyWatch } from '../../electron/core/address/family-watch.ts';
import { createSourceBook, type SourceBook } from '../../electron/core/address/source-book.ts';
import type { SourceDefinition } from '../../electron/core/address/sources/index.ts';
import type { IdentityOf } from '../../electron/core/address/tally.ts';
import type { Change } from '../../shared/domain/change.ts';
import type { KnownThen } from '../../shared/domain/insight.ts';
import { type FamilySnapshot, unknownFamily } from '../../shared/domain/snapshot.ts';
import { createFakeClock, type FakeClock } from './fake-clock.ts';
import { createMemoryLog, type MemoryLog } from './memory-log.ts';
import { createMemoryWatchRecord, type MemoryWatchRecord } from './memory-watch-record.ts';
import {
  answers,
  createScriptedSources,
  type Reply,
  type ScriptedSources,
  sourceOf,
} from './scripted-sources.ts';

export interface StartedWatch {
  readonly clock: FakeClock;
  readonly log: MemoryLog;
  readonly book: SourceBook;
  readonly record: MemoryWatchRecord;
  readonly sources: ScriptedSources;
  readonly watch: FamilyWatch;
  readonly known: () => FamilySnapshot;
  readonly told: readonly Change[];
  /** One entry each time it began or ended to look. */
  readonly looking: readonly boolean[];
  /** From now on everybody answers this, unless a reply of its own is set. */
  setAddress(address: string): void;
  setReply(id: string, reply: Reply): void;
}

interface Options {
  /** What everybody answers from the start; `A` if not given. */
  readonly address?: string;
  /** Replies of their own from the start. */
  readonly replies?: Readonly<Record<string, Reply>>;
  readonly restored?: Current;
  readonly definitions?: readonly SourceDefinition[];
  readonly identityOf?: IdentityOf;
  /** What is known of addresses; nothing if not given. */
  readonly knownOf?: (addresses: readonly string[]) => Promise<KnownThen | null>;
}

/** Looks every five minutes. */
export const lookEveryMs = 300_000;
export const flapWindowMs = 1_800_000;

/** A watch over four sources of three methods, started; all answer `A` after 40 ms. */
export function startFamilyWatch(options: Options = {}): StartedWatch {
  const clock = createFakeClock();
  const log = createMemoryLog();
  const record = createMemoryWatchRecord();
  const definitions = options.definitions ?? [
    sourceOf('a'),
    sourceOf('b'),
    sourceOf('c', { method: 'dns' }),
    sourceOf('d', { method: 'stun' }),
  ];
  const book = createSourceBook(
    () => definitions.map((definition) => ({ definition, builtIn: true, enabled: true })),
    clock,
  );
  const replies = new Map<string, Reply>(Object.entries(options.replies ?? {}));
  let address = options.address ?? 'A';
  const sources = createScriptedSources(clock, ({ id }) => replies.get(id) ?? answers(address));
  let known: FamilySnapshot = unknownFamily;
  const told: Change[] = [];
  const looking: boolean[] = [];
  const watch = createFamilyWatch({
    family: 'ipv4',
    clock,
    log,
    book,
    ask: (source, signal) => {
      book.noteAsked(source.id);
      return sources.ask(source, signal);
    },
    identityOf: () => options.identityOf ?? ((text) => text),
    lookEveryMs: () => lookEveryMs,
    flapWindowMs: () => flapWindowMs,
    isPaused: () => false,
    record,
    knownOf: options.knownOf ?? (async () => null),
    onLooking: (is) => void looking.push(is),
    onObservation: () => {},
    onKnown: (part) => {
      known = { ...known, ...part };
    },
    onChange: (change) => void told.push(change),
  });
  watch.start(options.restored ?? null);
  return {
    clock,
    log,
    book,
    record,
    sources,
    watch,
    known: () => known,
    told,
    looking,
    setAddress: (changed) => {
      address = changed;
    },
    setReply: (id, reply) => void replies.set(id, reply),
  };
}
