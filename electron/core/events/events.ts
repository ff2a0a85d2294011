// What is worth telling, wherever it is told: from what the store and the storage say, the changes, the bots and the
// calendar to events, one after the other. Who is told, and how, is the business of whoever tell() is.

import type { BotState } from '../../../shared/domain/bot.ts';
import type { Change } from '../../../shared/domain/change.ts';
import type { Snapshot } from '../../../shared/domain/snapshot.ts';
import type { NewToldEvent, ToldEvent } from '../../../shared/domain/told-event.ts';
import type { SourceBook } from '../address/source-book.ts';
import { everyChange } from '../history/change-filter.ts';
import type { Kept } from '../history/kept.ts';
import { readPast } from '../history/past.ts';
import type { ToldEvents } from '../history/told-events.ts';
import type { Clock, Dispose, Log, Storage } from '../ports.ts';
import type { Store } from '../store.ts';
import { afterBotState, afterTime, askAgainInMs, botsBefore } from './bot-troubles.ts';
import { eventOfChange, eventOfSign } from './event-of.ts';
import { missedChanges } from './missed-changes.ts';
import { buildReport, type ReportParts } from './report.ts';
import { createReportSchedule } from './report-schedule.ts';
import {
  lookAgainInMs,
  nothingSeen,
  seenBefore,
  type Sign,
  signsOfSnapshot,
  signsOfStorage,
} from './signs.ts';
import { afterViews, troublesBefore } from './source-troubles.ts';
import { createTellQueue } from './tell-queue.ts';
import { standingAfter } from './told-before.ts';

export interface EventsParts extends ReportParts {
  readonly clock: Clock;
  readonly log: Log;
  readonly store: Pick<Store, 'get' | 'subscribe'>;
  readonly storage: Pick<Storage, 'health' | 'onHealth'>;
  readonly book: Pick<SourceBook, 'views'>;
  readonly told: Pick<ToldEvents, 'page'>;
  readonly kept: Pick<Kept, 'get'>;
  /** Writes it down for all who are to be told; the same one, by kind and thread, only once. */
  readonly tell: (event: NewToldEvent) => Promise<unknown>;
  /** `previousEndAt`: see readPreviousEnd(). Null: it is only the history that was opened anew. */
  readonly started: { readonly version: string; readonly previousEndAt: number | null } | null;
  /** Of the reports; that of the machine unless given. */
  readonly timeZone?: string;
}

export interface Events {
  /** A change that was recorded, and that people are to hear of. */
  readonly changed: (change: Change) => void;
  readonly botChanged: (bot: string, state: BotState) => void;
  /** Goes on where the last run has ended. What was said before it waits for it. Never rejects. */
  readonly start: () => Promise<void>;
  /** What is found out by then is told, or lost. Never rejects. */
  readonly stop: () => Promise<void>;
}

/** As the moment it began at counts (link-judge.ts), nearly all outages have lasted longer when they are found out. */
const tellLostAfterMs = 20_000;
const viewsEveryMs = 60_000;
/** Of earlier runs, the newest: weeks, on a restless line. */
const mostToldBefore = 1_000;
const mostMissed = 200;

export function createEvents(parts: EventsParts): Events {
  const { clock, store } = parts;
  const log = parts.log.part('events');
  const queue = createTellQueue({ clock, log, tell: parts.tell });
  const reports = createReportSchedule({
    ...parts,
    log,
    build: (span) => buildReport(parts, span),
    tell: queue.add,
  });
  let seen = nothingSeen;
  let sources = troublesBefore(new Map(), new Map());
  let bots = botsBefore(new Map());
  let viewedMs = clock.monotonicMs();
  let cancelLook: Dispose = () => {};
  const disposers: Dispose[] = [];
  /** What came before the start was over; null from then on. */
  let early: (() => void)[] | null = [];
  let isStopped = false;

  const soon = (work: () => void): void => {
    if (early === null) work();
    else early.push(work);
  };

  const tellSigns = (signs: readonly Sign[]): void => {
    for (const sign of signs) {
      const event = eventOfSign(sign);
      if (event !== null) queue.add(event);
    }
  };

  const look = (): void => {
    const snapshot = store.get();
    const step = signsOfSnapshot(seen, snapshot, clock.now(), tellLostAfterMs);
    seen = step.seen;
    tellSigns(step.signs);
    lookAtBots(snapshot);
    if (clock.monotonicMs() - viewedMs >= viewsEveryMs) lookAtSources(snapshot);
    lookAgain();
  };

  const lookAtBots = ({ link }: Snapshot): void => {
    const step = afterTime(bots, isUp(link), clock.monotonicMs());
    bots = step.troubles;
    for (const event of step.events) queue.add(event);
  };

  const lookAtSources = ({ link }: Snapshot): void => {
    viewedMs = clock.monotonicMs();
    const situation = { now: clock.now(), nowMs: viewedMs, isLineUp: isUp(link) };
    const step = afterViews(sources, parts.book.views(), situation);
    sources = step.troubles;
    for (const event of step.events) queue.add(event);
  };

  const lookAgain = (): void => {
    cancelLook();
    const delaysMs = [
      lookAgainInMs(seen, clock.now(), tellLostAfterMs),
      askAgainInMs(bots, clock.monotonicMs()),
    ].filter((delayMs) => delayMs !== null);
    if (delaysMs.length > 0) cancelLook = clock.schedule(Math.min(...delaysMs), look);
  };

  const engineProblem = (): string | null => {
    const { state, reason } = parts.storage.health();
    return state === 'degraded' ? (reason ?? '') : null;
  };

  const heardOfStorage = (): void => {
    const step = signsOfStorage(seen, engineProblem(), clock.now());
    seen = step.seen;
    tellSigns(step.signs);
  };

  const toldBefore = async (): Promise<readonly ToldEvent[]> => {
    const page = await parts.told.page({ page: 0, pageSize: mostToldBefore });
    return page.toSorted((one, other) => one.recordedAt - other.recordedAt || one.id - other.id);
  };

  /** @returns what reports are to know of it */
  const goOn = async (): Promise<Parameters<typeof reports.start>> => {
    const told = await toldBefore();
    const past = await readPast(parts.kept);
    const standing = standingAfter(told.filter(({ id }) => id > past.event));
    const changesFrom = async (from: number): Promise<readonly Change[]> => {
      const query = { ...everyChange, from, page: 0, pageSize: mostMissed };
      const { items } = await parts.history.changes.page(query);
      return items.filter(({ id }) => id > past.change);
    };
    seen = seenBefore(standing.lineLostAt, standing.unsavedSince, engineProblem());
    sources = troublesBefore(standing.sources, standing.sourcesToldAt);
    bots = botsBefore(standing.bots);
    for (const event of await missedChanges({ told, changesFrom, now: clock.now() })) {
      queue.add(event);
    }
    return [threadsOf(told), past.reportsUntil];
  };

  return {
    changed: (change) => {
      const isFlapping = store.get().families[change.family].flappingSince !== null;
      const event = eventOfChange(change, isFlapping);
      if (event !== null) soon(() => queue.add(event));
    },
    botChanged: (bot, state) =>
      soon(() => {
        const step = afterBotState(bots, bot, state, clock.now(), clock.monotonicMs());
        bots = step.troubles;
        for (const event of step.events) queue.add(event);
        lookAgain();
      }),
    start: async () => {
      let toldReports: Parameters<typeof reports.start> = [new Set(), 0];
      try {
        toldReports = await goOn();
      } catch (error) {
        log.write('error', 'what was told before cannot be read', { error });
      }
      if (isStopped) return;
      if (parts.started !== null) queue.add(startedEvent(parts.started, store.get().startedAt));
      disposers.push(store.subscribe(look), parts.storage.onHealth(heardOfStorage));
      for (const work of early?.splice(0) ?? []) work();
      early = null;
      look();
      reports.start(...toldReports);
    },
    stop: async () => {
      isStopped = true;
      for (const dispose of disposers.splice(0)) dispose();
      cancelLook();
      reports.stop();
      await queue.stop();
    },
  };
}

const isUp = ({ state }: Snapshot['link']): boolean => state === 'online' || state === 'degraded';

const threadsOf = (told: readonly ToldEvent[]): ReadonlySet<string> =>
  new Set(told.flatMap(({ threadKey }) => threadKey ?? []));

const startedEvent = (
  data: Exclude<EventsParts['started'], null>,
  startedAt: number,
): NewToldEvent => ({
  kind: 'started',
  severity: 'info',
  subject: 'app',
  threadKey: `started:${startedAt}`,
  at: startedAt,
  data,
});
