import { useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query';
import type { Input, Output } from '../../shared/contract/index.ts';
import { unwrap } from './bridge-failure.ts';
import type { CommandName, QueryName } from './client.ts';
import { useRuntime } from './runtime.ts';

type Outcome<Name extends CommandName> = UseMutationResult<Output<Name>, Error, Input<Name>>;

type WithoutMutate<Each> = Each extends unknown ? Omit<Each, 'mutate'> : never;

export type Command<Name extends CommandName> = WithoutMutate<Outcome<Name>> & {
  /** What is to be done then is done also when whoever asked for it is gone by then: what was removed, with it. */
  readonly mutate: (input: Input<Name>, then?: Then<Name>) => void;
};

interface Then<Name extends CommandName> {
  readonly onSuccess?: (output: Output<Name>) => void;
  readonly onError?: (error: Error) => void;
}

/** @param invalidates the queries whose answers it changes */
export function useCommand<Name extends CommandName>(
  name: Name,
  invalidates: readonly QueryName[] = [],
): Command<Name> {
  const { bridge } = useRuntime();
  const queries = useQueryClient();
  const command: Outcome<Name> = useMutation<Output<Name>, Error, Input<Name>>({
    mutationFn: async (input) => unwrap(await bridge.command(name, input)),
    onSuccess: async () => {
      await Promise.all(
        invalidates.map((query) => queries.invalidateQueries({ queryKey: [query] })),
      );
    },
  });
  return {
    ...command,
    mutate: (input, { onSuccess = ignore, onError = ignore } = {}) =>
      void command.mutateAsync(input).then(onSuccess, onError),
  };
}

const ignore = (): void => {};
