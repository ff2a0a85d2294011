import type { ContractName, Output, ParsedInput } from '../../shared/contract/index.ts';

/** What the mock host answers each call with; the compiler names the one that is missing. */
export type MockAnswers = {
  [Name in ContractName]: (input: ParsedInput<Name>) => Output<Name> | Promise<Output<Name>>;
};
