// A change that shows at once, is taken back when the host refuses it, and can be taken back by whoever made it.

import type { QueryClient } from '@tanstack/react-query';
import type { Output } from '../../shared/contract/index.ts';
import type { Result } from '../../shared/result.ts';
import type { BridgeError } from './bridge-error.ts';
import { underWayFor } from './changes-under-way.ts';
import type { QueryName } from './client.ts';

export interface UndoableStep<Name extends QueryName> {
  /** Whose answers show what is being changed. */
  readonly query: Name;
  /** The answer as it will be. */
  readonly apply: (answer: Output<Name>) => Output<Name>;
  readonly send: () => Promise<Result<unknown, BridgeError>>;
}

type Queries = Pick<
  QueryClient,
  'cancelQueries' | 'getQueriesData' | 'setQueriesData' | 'setQueryData' | 'invalidateQueries'
>;

/**
 * Shows the outcome before it is there; null when it holds, else why not, and then all is as before.
 * In the end the host is asked, whose answer is the truth.
 */
export async function runOptimistically<Name extends QueryName>(
  queries: Queries,
  { query, apply, send }: UndoableStep<Name>,
): Promise<BridgeError | null> {
  const filter = { queryKey: [query] };
  // An answer that is on its way was given before the change and would overwrite it.
  await queries.cancelQueries(filter);
  const before = queries.getQueriesData<Output<Name>>(filter);
  queries.setQueriesData<Output<Name>>(filter, (answer) =>
    answer === undefined ? undefined : apply(answer),
  );
  const result = await underWayFor(query, send());
  if (!result.ok) for (const [key, answer] of before) queries.setQueryData(key, answer);
  void queries.invalidateQueries(filter);
  return result.ok ? null : result.error;
}
