import {
  keepPreviousData,
  notifyManager,
  QueryClient,
  useQuery as useTanStackQuery,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { Input, Output } from '../../shared/contract/index.ts';
import { BridgeFailure, unwrap } from './bridge-failure.ts';
import { noneUnderWay } from './changes-under-way.ts';
import type { QueryName } from './client.ts';
import { useRuntime } from './runtime.ts';

const retries = 2;

export function createQueryClient(): QueryClient {
  // What a press changes shows with it: a timer later, React would first have put the old value back.
  notifyManager.setScheduler(queueMicrotask);
  return new QueryClient({
    defaultOptions: {
      queries: {
        // The host is often this very machine: it answers although the browser says "offline".
        networkMode: 'always',
        staleTime: 10_000,
        retry: (failures, error) =>
          error instanceof BridgeFailure &&
          error.bridgeError.kind === 'unreachable' &&
          failures < retries,
      },
      mutations: { networkMode: 'always' },
    },
  });
}

/** Asks a query of the contract and keeps the answer; the page before stays while the next one loads. */
export function useQuery<Name extends QueryName>(
  name: Name,
  input: Input<Name>,
): UseQueryResult<Output<Name>> {
  const { bridge } = useRuntime();
  return useTanStackQuery({
    queryKey: [name, input],
    queryFn: async ({ signal }): Promise<Output<Name>> => {
      await noneUnderWay(name);
      return unwrap(await bridge.query(name, input, signal));
    },
    placeholderData: keepPreviousData,
  });
}
