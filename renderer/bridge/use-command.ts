import { useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query';
import type { Input, Output } from '../../shared/contract/index.ts';
import { unwrap } from './bridge-failure.ts';
import type { CommandName, QueryName } from './client.ts';
import { useRuntime } from './runtime.ts';

/** @param invalidates the queries whose answers it changes */
export function useCommand<Name extends CommandName>(
  name: Name,
  invalidates: readonly QueryName[] = [],
): UseMutationResult<Output<Name>, Error, Input<Name>> {
  const { bridge } = useRuntime();
  const queries = useQueryClient();
  return useMutation<Output<Name>, Error, Input<Name>>({
    mutationFn: async (input) => unwrap(await bridge.command(name, input)),
    onSuccess: async () => {
      await Promise.all(
        invalidates.map((query) => queries.invalidateQueries({ queryKey: [query] })),
      );
    },
  });
}
