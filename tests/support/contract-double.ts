import type { ContractName, Input } from '../../shared/contract/index.ts';
import { contract } from '../../shared/contract/index.ts';
import { createDispatch, type Dispatch, type Handlers } from '../../shared/dispatch.ts';
import { ok } from '../../shared/result.ts';
import { cannedHistory } from './canned-history.ts';
import { confirmedSnapshot } from './canned-snapshots.ts';
import { cannedSources } from './canned-sources.ts';
import { createMockAnswers } from './mock-answers.ts';

export const contractNames = Object.keys(contract) as readonly ContractName[];

/** One right input for every entry; the compiler names the one that is missing. */
export const rightInputs: { readonly [Name in ContractName]: Input<Name> } = {
  'about.get': {},
  'snapshot.get': {},
  'history.changes': { text: '203.0', family: 'ipv4', page: 0, pageSize: 20 },
  'history.change': { id: 3 },
  'sources.list': {},
  'sources.setEnabled': { id: 'echo-a', enabled: false },
  'sources.test': { id: 'echo-a' },
  'address.check': {},
  'settings.get': {},
  'settings.set': { path: 'address.sentinelSeconds', value: 30 },
};

export interface ContractDouble {
  readonly dispatch: Dispatch;
  /** The names that reached a handler, in order. */
  readonly called: readonly ContractName[];
  /** From now on the handler of this name throws; null: none does. */
  breakHandler(name: ContractName | null, error?: Error): void;
  /** What the handlers threw and dispatch reported. */
  readonly bugs: readonly unknown[];
}

export const reportedBugId = 'b0b0cafe';

/** The contract's real dispatch over canned answers. */
export function createContractDouble(now = Date.UTC(2026, 0, 1)): ContractDouble {
  const answers = createMockAnswers({
    snapshot: confirmedSnapshot(now),
    history: cannedHistory(10, now),
    sources: cannedSources(),
  });
  const called: ContractName[] = [];
  const bugs: unknown[] = [];
  let broken: { readonly name: ContractName; readonly error: Error } | null = null;

  const handle = (name: ContractName) => async (input: unknown) => {
    called.push(name);
    if (broken?.name === name) throw broken.error;
    const answer = answers[name] as (input: unknown) => unknown;
    return ok(await answer(input));
  };
  // Derived from the contract's names, which TypeScript loses through fromEntries.
  const handlers = Object.fromEntries(
    contractNames.map((name) => [name, handle(name)]),
  ) as unknown as Handlers;

  return {
    dispatch: createDispatch(handlers, (error) => {
      bugs.push(error);
      return reportedBugId;
    }),
    called,
    breakHandler: (name, error = new Error('broken for the test')) => {
      broken = name === null ? null : { name, error };
    },
    bugs,
  };
}
