import { useQueries } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { Output } from '../../../shared/contract/index.ts';
import type { Change } from '../../../shared/domain/change.ts';
import { unwrap } from '../../bridge/bridge-failure.ts';
import { useRuntime } from '../../bridge/runtime.ts';
import { useQuery } from '../../bridge/use-query.ts';
import type { ChosenChanges } from './chosen-changes.ts';
import { rowsPerPage } from './row-window.ts';

type Page = Output<'history.changes'>;

/** Pages that fly by while somebody drags the scrollbar are not worth asking for. */
const settleMs = 60;
/** A page that was scrolled past is forgotten soon: all of them would be many. */
const keptMs = 60_000;

export interface ChangeRows {
  /** Null before the first page is there. */
  readonly total: number | null;
  readonly pages: ReadonlyMap<number, readonly Change[]>;
  /** They are those of the filters before, while the new ones load. */
  readonly isOld: boolean;
  /** Why rows that are wanted are not there. */
  readonly error: Error | null;
  readonly retry: () => void;
}

const changesInput = (chosen: ChosenChanges, page: number) => ({
  ...chosen,
  page,
  pageSize: rowsPerPage,
});

/** The query of one page, for the cache as useQuery() keys it. */
export function useChangesPage() {
  const { bridge } = useRuntime();
  return useCallback(
    (chosen: ChosenChanges, page: number) => ({
      queryKey: ['history.changes', changesInput(chosen, page)],
      queryFn: async ({ signal }: { readonly signal?: AbortSignal }): Promise<Page> =>
        unwrap(await bridge.query('history.changes', changesInput(chosen, page), signal)),
    }),
    [bridge],
  );
}

/** The changes that are chosen, as far as they are wanted; the first page always, because it has the total. */
export function useChangeRows(chosen: ChosenChanges, wanted: readonly number[]): ChangeRows {
  const pageQuery = useChangesPage();
  const first = useQuery('history.changes', changesInput(chosen, 0));
  const numbers = useSettled(wanted).filter((page) => page > 0);
  const others = useQueries({
    queries: numbers.map((page) => ({ ...pageQuery(chosen, page), gcTime: keptMs })),
  });
  const isOld = first.isPlaceholderData;
  const pages = new Map<number, readonly Change[]>();
  if (first.data !== undefined) pages.set(0, first.data.items);
  for (const [index, { data }] of others.entries()) {
    // The first page is still that of other filters, and these are not.
    if (data !== undefined && !isOld) pages.set(numbers[index] ?? 0, data.items);
  }
  const failed = [first, ...others].find(({ isError }) => isError);
  return {
    total: first.data?.total ?? null,
    pages,
    isOld,
    error: failed?.error ?? null,
    retry: () => {
      for (const result of [first, ...others]) if (result.isError) void result.refetch();
    },
  };
}

/** What stays for a moment. */
function useSettled(wanted: readonly number[]): readonly number[] {
  const [settled, setSettled] = useState(wanted);
  const key = wanted.join(' ');
  useEffect(() => {
    const timer = setTimeout(() => setSettled(wanted), settleMs);
    return () => clearTimeout(timer);
    // The list is another one at each render; its pages are what counts.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [key]);
  return settled;
}
