import * as z from 'zod';
import { type ContractName, contract, type Output, type ParsedInput } from './contract/index.ts';
import type { Caller } from './domain/audit.ts';
import { fail, type Result } from './result.ts';

/** Why a call was not answered. `message` is a sentence for people; `id` also stands in the log. */
export interface CallError {
  readonly code: 'unknown-call' | 'invalid-input' | 'not-found' | 'refused' | 'internal';
  readonly message: string;
  readonly id?: string;
}

export type Handlers = {
  readonly [Name in ContractName]: (
    input: ParsedInput<Name>,
    caller: Caller,
  ) => Promise<Result<Output<Name>, CallError>> | Result<Output<Name>, CallError>;
};

/** What a transport gives its caller's message to. */
export type Dispatch = (
  name: string,
  input: unknown,
  caller: Caller,
) => Promise<Result<unknown, CallError>>;

export const isContractName = (name: string): name is ContractName => Object.hasOwn(contract, name);

/**
 * Name and input -> parse -> handler -> Result; the one way in for every transport.
 * @param reportBug logs a throw of a handler and returns the id under which it stands in the log
 */
export function createDispatch(
  handlers: Handlers,
  reportBug: (error: unknown) => string,
): Dispatch {
  return async (name, input, caller) => {
    if (!isContractName(name)) {
      return fail({
        code: 'unknown-call',
        message: `There is no call named "${name.slice(0, 60)}".`,
      });
    }
    const parsed = contract[name].input.safeParse(input);
    if (!parsed.success) {
      return fail({
        code: 'invalid-input',
        message: `The input of "${name}" is not right: ${z.prettifyError(parsed.error)}`,
      });
    }
    try {
      // The table pairs each name with its own handler; TypeScript cannot follow that through a union.
      const handler = handlers[name] as (
        input: unknown,
        caller: Caller,
      ) => Promise<Result<unknown, CallError>>;
      return await handler(parsed.data, caller);
    } catch (error) {
      const id = reportBug(error);
      return fail({
        code: 'internal',
        message: `"${name}" failed inside. The log has it under ${id}.`,
        id,
      });
    }
  };
}
