// What a lane does, one step at a time: next-step.ts decides which, settle.ts what becomes of a message.

import { assertNever } from '../../../shared/assert-never.ts';
import type { OutboxRows } from '../history/outbox.ts';
import type { Clock, Log, Random } from '../ports.ts';
import { backOffMs } from './back-off.ts';
import type { Channel } from './channel.ts';
import type { Digest } from './digest-of.ts';
import type { Disabled } from './disabled.ts';
import type { Holds } from './holds.ts';
import type { ReadMessage } from './message-of.ts';
import { nextStep } from './next-step.ts';
import { laneOf, type OutboxRow } from './outbox-row.ts';
import { settle, type Settled, type Tried } from './settle.ts';

export interface LaneStepsParts {
  readonly rows: OutboxRows;
  readonly readMessage: ReadMessage;
  readonly clock: Clock;
  readonly random: Pick<Random, 'bytes'>;
  readonly nonce: () => string;
  readonly log: Log;
  readonly holds: Holds;
  readonly disabled: Disabled;
  /** As it is now; undefined: it is not there. */
  readonly channel: (id: string) => Channel | undefined;
  /** Aborts when what is under way at the end has had its time; from then on nothing is written. */
  readonly signal: AbortSignal;
  readonly mayBegin: () => boolean;
  /** What waits is another now. */
  readonly onChange: () => void;
}

export interface LaneSteps {
  /** @returns as Lane wants it; throws a DatabaseError, and then nothing has changed */
  step(): Promise<number | null | 'rest'>;
  /** The next tries fail for another reason, if they do: the waits begin anew. */
  forgetFailures(): void;
}

const unreadable = 'This version of IP Beacon cannot read what it was to tell.';

export function createLaneSteps(
  channelId: string,
  targetId: string,
  parts: LaneStepsParts,
): LaneSteps {
  const { rows, clock, holds, log, random, signal } = parts;
  const lane = laneOf(channelId, targetId);
  let failures = 0;
  /** Writes down what became of a message. As long as that fails nothing else is done: it would be sent twice. */
  let unwritten: (() => Promise<void>) | null = null;

  const write = async (row: OutboxRow, settled: Settled): Promise<void> => {
    const disabled = disabledBy(settled);
    unwritten = async () => {
      if (signal.aborted) return;
      await rows.settle(row, settled, disabled === null ? [] : parts.disabled.keep(disabled));
      if (disabled !== null) parts.disabled.add(disabled);
      report(row, settled);
      parts.onChange();
    };
    await unwritten();
    unwritten = null;
  };

  const disabledBy = (settled: Settled) =>
    settled.state !== 'queued' || settled.disables === null
      ? null
      : {
          channel: channelId,
          target: settled.disables === 'target' ? targetId : null,
          why: settled.why ?? '',
          at: clock.now(),
        };

  const report = ({ id, attempts }: OutboxRow, settled: Settled): void => {
    const why = settled.state === 'done' ? null : settled.why;
    const details = { lane, message: id, attempts, why };
    if (settled.state === 'failed') log.write('error', 'a message has failed', details);
    else if (disabledBy(settled) !== null) log.write('error', 'nothing is sent there now', details);
    else if (why !== null) log.write('warn', 'a message has not arrived yet', details);
  };

  const become = (row: OutboxRow, tried: Tried): Promise<void> => {
    const settled = settle(tried, {
      ambiguousForMs: tried.type === 'looked' ? clock.now() - row.stateAt : 0,
      failures,
      backOffMs: backOffMs(failures + 1, random),
    });
    const hold = 'hold' in settled ? settled.hold : null;
    if (settled.state === 'done') failures = 0;
    else if (hold !== null) failures += 1;
    if (hold !== null) holds.set(hold.of === 'lane' ? lane : channelId, hold.forMs, hold.isAsked);
    return write(row, settled);
  };

  const look = async (channel: Channel, row: OutboxRow): Promise<void> => {
    const message = await parts.readMessage(row);
    if (message === null) return write(row, { state: 'failed', why: unreadable });
    return become(row, { type: 'looked', found: await channel.find(message, signal) });
  };

  const send = async (channel: Channel, row: OutboxRow): Promise<void> => {
    const message = await parts.readMessage(row);
    if (message === null) return write(row, { state: 'failed', why: unreadable });
    // On the disk before the first byte leaves: the next start finds it, whatever happens from here on.
    if (!parts.mayBegin() || !(await rows.begin(row)) || !parts.mayBegin()) return;
    const attempts = row.attempts + 1;
    const outcome = await channel.send({ ...message, attempts }, signal);
    return become({ ...row, attempts, state: 'sending' }, { type: 'sent', outcome });
  };

  const expire = async (old: readonly OutboxRow[]): Promise<void> => {
    await rows.expire(old, 'It was too old to be worth telling.');
    log.write('warn', 'messages were too old to be told', { lane, count: old.length });
    parts.onChange();
  };

  const merge = async ({ events, rows: merged, ...digest }: Digest): Promise<void> => {
    const row = { ...digest, channel: channelId, target: targetId, event: null, coalesceKey: null };
    const payload = { type: 'digest', events } as const;
    await rows.merge({ ...row, payload, nonce: parts.nonce(), notBefore: clock.now() }, merged);
    log.write('info', 'messages became one', { lane, count: merged.length });
    parts.onChange();
  };

  return {
    step: async () => {
      if (unwritten !== null) await unwritten();
      unwritten = null;
      const channel = parts.channel(channelId);
      const isThere =
        channel !== undefined &&
        channel.isThere !== false &&
        channel.targets().some(({ id }) => id === targetId);
      const next = nextStep({
        rows: await rows.waiting(lane),
        now: clock.now(),
        isOpen: isThere && !parts.disabled.has(channelId, targetId),
        heldMs: Math.max(holds.left(lane), holds.left(channelId)),
      });
      if (!parts.mayBegin()) return null;
      switch (next.type) {
        case 'rest':
          return 'rest';
        case 'wait':
          return next.forMs;
        case 'expire':
          await expire(next.rows);
          return 0;
        case 'digest':
          await merge(next.digest);
          return 0;
        case 'look':
          if (channel !== undefined) await look(channel, next.row);
          return 0;
        case 'send':
          if (channel !== undefined) await send(channel, next.row);
          return 0;
        default:
          return assertNever(next);
      }
    },
    forgetFailures: () => {
      failures = 0;
    },
  };
}
