import * as z from 'zod';
import { type Mute, muteSchema } from '../../../shared/domain/alerts.ts';
import {
  type SubjectOfTelling,
  subjectOf,
  type ToldKind,
} from '../../../shared/domain/told-event.ts';
import type { Kept } from '../history/kept.ts';
import { createTurns } from '../in-turn.ts';
import type { Clock, Log } from '../ports.ts';

export interface MutesParts {
  readonly kept: Pick<Kept, 'get' | 'set'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Log;
}

/** What is not to be told for now. A mute is a mute: unlike quiet hours it silences what is critical too. */
export interface Mutes {
  /** Takes up what an earlier run has left. Never rejects. */
  readonly start: () => Promise<void>;
  /** Those in force, the oldest first. */
  readonly list: () => readonly Mute[];
  /** Takes the place of one of the same subject. */
  readonly mute: (wish: Omit<Mute, 'since'>) => Promise<Mute>;
  /** The one that was ended; null: there was none. */
  readonly unmute: (subject: SubjectOfTelling | null) => Promise<Mute | null>;
  readonly isMuted: (event: { readonly kind: ToldKind }) => boolean;
}

const owner = 'alerts';
const name = 'mutes';
const keptSchema = z.array(muteSchema);

export function createMutes(parts: MutesParts): Mutes {
  const { kept, clock } = parts;
  const log = parts.log.part('alerts');
  const inTurn = createTurns();
  let mutes: readonly Mute[] = [];

  const list = (): readonly Mute[] =>
    mutes.filter(({ until }) => until === null || until > clock.now());

  /** What cannot be kept is in force all the same: only a restart would not know of it. */
  const enter = async (next: readonly Mute[]): Promise<void> => {
    mutes = next;
    await inTurn(async () => {
      try {
        await kept.set(owner, name, [...next]);
      } catch (error) {
        log.write('error', 'a restart will not know what is muted', { error });
      }
    });
  };

  return {
    start: async () => {
      try {
        mutes = keptSchema.parse((await kept.get(owner, name)) ?? []);
      } catch (error) {
        log.write('warn', 'what was muted cannot be read; nothing is now', { error });
      }
    },
    list,
    mute: async (wish) => {
      const mute: Mute = { ...wish, since: clock.now() };
      await enter([...list().filter(({ subject }) => subject !== wish.subject), mute]);
      return mute;
    },
    unmute: async (subject) => {
      const ended = list().find((mute) => mute.subject === subject) ?? null;
      if (ended !== null) await enter(list().filter((mute) => mute !== ended));
      return ended;
    },
    isMuted: ({ kind }) =>
      list().some(({ subject }) => subject === null || subject === subjectOf[kind]),
  };
}
