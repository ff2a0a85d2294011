import type { Dispose } from '../../../../electron/core/ports.ts';
import type { Bot, World, WorldEvent } from '../world.ts';
import { outgoingProblems } from './outgoing-problems.ts';

export interface Dispatch {
  readonly op: 0;
  readonly t: string;
  readonly s: number;
  readonly d: unknown;
}

/** What stays of a client when its connection breaks. */
export interface Session {
  readonly id: string;
  readonly bot: Bot;
  readonly intents: number;
  readonly shard: readonly [number, number];
  seq: number;
  /** The last events, for a RESUME. */
  readonly buffer: Dispatch[];
  /** Sends to the connection that it has; null: none. */
  send: ((payload: Dispatch) => void) | null;
  /** Ends it when nobody resumes it. */
  expiry: Dispose | null;
}

/** Numbers an event, keeps it, and sends it if somebody is there; an event that Discord would not send is noted. */
export function dispatch(world: World, session: Session, t: string, d: unknown): void {
  for (const message of outgoingProblems(t, d)) {
    const bot = session.bot.applicationId;
    const at = world.clock.now();
    world.violations.push({ at, kind: 'response', where: `gateway ${t}`, message, bot });
  }
  dispatchUnchecked(world, session, t, d);
}

/** As `dispatch`, for what a test makes up. */
export function dispatchUnchecked(world: World, session: Session, t: string, d: unknown): void {
  session.seq += 1;
  const payload: Dispatch = { op: 0, t, s: session.seq, d };
  session.buffer.push(payload);
  if (session.buffer.length > world.limits.replayEvents) session.buffer.shift();
  session.send?.(payload);
}

/** https://discord.com/developers/docs/events/gateway#sharding-sharding-formula; direct messages go to shard 0. */
const shardOf = (guildId: string | null, count: number): number =>
  guildId === null ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(count));

export const concerns = (session: Session, event: WorldEvent): boolean =>
  session.bot === event.bot &&
  (event.intents === 0 || (session.intents & event.intents) !== 0) &&
  shardOf(event.guildId, session.shard[1]) === session.shard[0];

/** The events after `seq`; null when not all of them are kept any more. */
export function replayAfter(session: Session, seq: number): readonly Dispatch[] | null {
  if (seq > session.seq) return null;
  const missed = session.buffer.filter(({ s }) => s > seq);
  return missed.length === session.seq - seq ? missed : null;
}
