import type { Deliveries, Delivery } from '../../electron/core/history/deliveries.ts';

export interface MemoryDeliveries extends Deliveries {
  readonly all: Delivery[];
}

/** What was told where, the oldest first. */
export function createMemoryDeliveries(...all: Delivery[]): MemoryDeliveries {
  return {
    all,
    last: async (channel, target, threadKey) =>
      all.findLast(
        (one) => one.channel === channel && one.target === target && one.threadKey === threadKey,
      ) ?? null,
    add: async (delivery) => void all.push({ ...delivery, at: 0 }),
  };
}
