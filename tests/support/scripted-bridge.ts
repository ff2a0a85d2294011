import type { Bridge } from '../../renderer/bridge/client.ts';
import type { ContractName } from '../../shared/contract/index.ts';

export interface ScriptedBridge extends Pick<Bridge, 'query' | 'command'> {
  /** Name and input of each call, in order. */
  readonly asked: readonly (readonly [string, unknown])[];
}

/** Answers out of one function, which returns Results as the host would. */
export function createScriptedBridge(
  answer: (name: ContractName, input: never) => unknown,
): ScriptedBridge {
  const asked: (readonly [string, unknown])[] = [];
  const call = async (name: ContractName, input: unknown, signal?: AbortSignal) => {
    signal?.throwIfAborted();
    asked.push([name, input]);
    return answer(name, input as never);
  };
  return {
    asked,
    query: call as Bridge['query'],
    command: call as Bridge['command'],
  };
}
