import type { QueryName } from './client.ts';

const underWay = new Map<QueryName, Set<Promise<unknown>>>();

/** @param query whose answers the change is about to make others */
export async function underWayFor<Outcome>(
  query: QueryName,
  change: Promise<Outcome>,
): Promise<Outcome> {
  const changes = underWay.get(query) ?? new Set();
  underWay.set(query, changes.add(change));
  try {
    return await change;
  } finally {
    changes.delete(change);
  }
}

/**
 * Resolves when nothing is under way that changes the answer. Who asks before would be told what was, and put it back
 * on the screen for a moment, over what has been chosen.
 */
export async function noneUnderWay(query: QueryName): Promise<void> {
  const changes = underWay.get(query);
  if (changes !== undefined) await Promise.allSettled(changes);
}
