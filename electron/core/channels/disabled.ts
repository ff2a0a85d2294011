// What is not tried any more until somebody has mended it. Kept, so that a restart does not try it again.

import type { Compilable } from 'kysely';
import { type DisabledTarget, disabledTargetSchema } from '../../../shared/domain/outbox.ts';
import type { HistoryQueries } from '../history/connection.ts';
import { createKept, keepFact } from '../history/kept.ts';
import type { Clock } from '../ports.ts';
import { laneOf } from './outbox-row.ts';

export interface Disabled {
  /** Reads what an earlier run has kept. */
  load(): Promise<void>;
  list(): readonly DisabledTarget[];
  /** Either the target or its whole channel. */
  has(channel: string, target: string): boolean;
  /** Statements to be committed with what they are about, before add(). */
  keep(disabled: DisabledTarget): readonly Compilable[];
  add(disabled: DisabledTarget): void;
  /** Switches those on again. */
  remove(isOneOf: (disabled: DisabledTarget) => boolean): Promise<void>;
}

const owner = 'outbox';

const nameOf = ({ channel, target }: Pick<DisabledTarget, 'channel' | 'target'>): string =>
  target === null ? channel : laneOf(channel, target);

export function createDisabled(queries: HistoryQueries, clock: Pick<Clock, 'now'>): Disabled {
  const kept = createKept(queries, clock);
  const all = new Map<string, DisabledTarget>();
  return {
    load: async () => {
      all.clear();
      for (const { name, value } of await kept.list(owner)) {
        const disabled = disabledTargetSchema.safeParse(value);
        if (disabled.success) all.set(name, disabled.data);
      }
    },
    list: () => [...all.values()],
    has: (channel, target) => all.has(channel) || all.has(laneOf(channel, target)),
    keep: (disabled) => [
      keepFact(queries, owner, { name: nameOf(disabled), value: disabled, at: disabled.at }),
    ],
    add: (disabled) => void all.set(nameOf(disabled), disabled),
    remove: async (isOneOf) => {
      for (const [name, disabled] of all) {
        if (!isOneOf(disabled)) continue;
        await kept.remove(owner, name);
        all.delete(name);
      }
    },
  };
}
