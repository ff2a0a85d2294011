import type {
  Channel,
  Found,
  OutboxMessage,
  Outcome,
  Target,
} from '../../electron/core/channels/channel.ts';

export interface ScriptedChannel extends Channel {
  /** What was sent, in order: the target, what, and what was looked for: `home sent event 1`. */
  readonly calls: string[];
  /** Every message that was sent, with its nonce. */
  readonly sent: OutboxMessage[];
  /** Every message that was looked for. */
  readonly sought: OutboxMessage[];
  /** The next sends come to this, one after the other; then all are delivered. */
  readonly outcomes: (Outcome | (() => Promise<Outcome>))[];
  /** The same of the looks; then nothing is found. */
  readonly findings: Found[];
  /** The places there are; may be replaced. */
  places: readonly Target[];
}

export const everywhere = (id: string, given: Partial<Target> = {}): Target => ({
  id,
  wants: () => true,
  notBefore: (_event, now) => now,
  ...given,
});

/** A channel that does what it is told. */
export function createScriptedChannel(
  id = 'discord:home',
  places: readonly Target[] = [everywhere('1100')],
): ScriptedChannel {
  const calls: string[] = [];
  const sent: OutboxMessage[] = [];
  const sought: OutboxMessage[] = [];
  const outcomes: ScriptedChannel['outcomes'] = [];
  const findings: Found[] = [];
  const channel: ScriptedChannel = {
    id,
    calls,
    sent,
    sought,
    outcomes,
    findings,
    places,
    targets: () => channel.places,
    send: async (message) => {
      sent.push(message);
      calls.push(`${message.target} sends ${nameOf(message)}`);
      const outcome = outcomes.shift();
      if (typeof outcome === 'function') return outcome();
      return outcome ?? { type: 'delivered', externalId: `m${sent.length}` };
    },
    find: async (message) => {
      sought.push(message);
      calls.push(`${message.target} looks for ${nameOf(message)}`);
      return findings.shift() ?? { type: 'absent' };
    },
  };
  return channel;
}

/** Its events' subjects, which tests number, or what else it is. */
const nameOf = ({ payload, events }: OutboxMessage): string => {
  const subjects = events.map(({ subject }) => subject).join(' ');
  switch (payload.type) {
    case 'event':
      return subjects;
    case 'digest':
      return `digest ${subjects}`;
    case 'test':
      return `test of ${payload.asker}`;
    case 'text':
      return payload.text;
    default:
      return payload satisfies never;
  }
};
