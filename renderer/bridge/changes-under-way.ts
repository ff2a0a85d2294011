// What the host has been asked to change, by the query whose answers show it: seen at once, and no longer when it is
// refused.

import type { QueryClient, QueryKey } from '@tanstack/react-query';
import type { Output } from '../../shared/contract/index.ts';
import type { Result } from '../../shared/result.ts';
import type { BridgeError } from './bridge-error.ts';
import type { QueryName } from './client.ts';

export interface OptimisticChange<Name extends QueryName> {
  /** Whose answers show what is being changed. */
  readonly query: Name;
  /** What of all that these answers tell of: "cloudflare". */
  readonly thing: string;
  /** The answer as it will be. */
  readonly apply: (answer: Output<Name>) => Output<Name>;
  readonly send: () => Promise<Result<unknown, BridgeError>>;
}

type Queries = Pick<
  QueryClient,
  'cancelQueries' | 'getQueriesData' | 'setQueriesData' | 'setQueryData' | 'invalidateQueries'
>;

/** An answer of the query that it belongs to, which knows its type. */
type Apply = (answer: unknown) => unknown;

interface Change {
  readonly thing: string;
  readonly apply: Apply;
  readonly sent: Promise<Result<unknown, BridgeError>>;
}

/** All of one query, as long as one of them is under way. */
interface Changes {
  /** What the host said last, and what it has done since. */
  readonly said: Map<QueryKey, unknown>;
  /** In their order. */
  readonly list: Set<Change>;
}

const changesOf = new Map<QueryName, Changes>();

function beginChanges(queries: Queries, query: QueryName): Changes {
  const said = new Map(queries.getQueriesData({ queryKey: [query] }));
  const changes: Changes = { said, list: new Set() };
  changesOf.set(query, changes);
  return changes;
}

/** Nothing is made up for what nobody has been answered yet. */
const changed = (answer: unknown, { apply }: Change): unknown =>
  answer === undefined ? undefined : apply(answer);

/**
 * Shows the outcome before it is there; null when it holds, else why not, and then it is no longer shown. Changes of
 * one thing are sent one after another: of two on their way at once, the earlier may arrive last and win. In the end
 * the host is asked, whose answer is the truth.
 */
export async function runOptimistically<Name extends QueryName>(
  queries: Queries,
  { query, thing, apply, send }: OptimisticChange<Name>,
): Promise<BridgeError | null> {
  const filter = { queryKey: [query] };
  // An answer that is on its way was given before the change and would overwrite it.
  await queries.cancelQueries(filter);
  const changes = changesOf.get(query) ?? beginChanges(queries, query);
  const before = [...changes.list].filter((each) => each.thing === thing);
  const sent = Promise.allSettled(before.map((each) => each.sent)).then(send);
  const change: Change = { thing, apply: apply as Apply, sent };
  changes.list.add(change);
  queries.setQueriesData(filter, (answer: unknown) => changed(answer, change));
  const result = await sent;
  changes.list.delete(change);
  for (const [key, answer] of changes.said) {
    if (result.ok) changes.said.set(key, changed(answer, change));
    else {
      // Who signs out meanwhile has everything forgotten.
      queries.setQueryData(key, (shown: unknown) =>
        shown === undefined ? undefined : [...changes.list].reduce(changed, answer),
      );
    }
  }
  if (changes.list.size === 0) changesOf.delete(query);
  void queries.invalidateQueries(filter);
  return result.ok ? null : result.error;
}

/**
 * Resolves when nothing is under way that changes the answer. Who asks before would be told what was, and put it back
 * on the screen for a moment, over what has been chosen.
 */
export async function noneUnderWay(query: QueryName): Promise<void> {
  const list = changesOf.get(query)?.list ?? [];
  await Promise.allSettled([...list].map(({ sent }) => sent));
}
