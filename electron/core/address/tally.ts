import type { Method, Observation } from '../../../shared/domain/observation.ts';

/** What makes two addresses the same to us: the address itself, or for IPv6 its delegated prefix. */
export type IdentityOf = (address: string) => string;

/** Who states one identity. Two sources of one operator are one voice. */
export interface Vote {
  readonly identity: string;
  /** The address most operators state, and of those the one that answered first. */
  readonly address: string;
  readonly operators: ReadonlySet<string>;
  readonly firstAt: number;
}

/** The router and the interfaces know an address of ours, but not what the internet sees. */
export const isVoice = ({ method }: { readonly method: Method }): boolean =>
  method !== 'router' && method !== 'interface';

export interface Statement {
  readonly operator: string;
  readonly address: string;
  readonly at: number;
}

/** The good answers of those who can tell what the internet sees. */
export const statementsOf = (observations: readonly Observation[]): readonly Statement[] =>
  observations
    .filter(isVoice)
    .flatMap(({ operator, at, answer }) =>
      answer.ok ? [{ operator, address: answer.value, at }] : [],
    );

// Map.groupBy came with Node 21; the server host supports 20.
function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

const operatorsOf = (statements: readonly Statement[]): ReadonlySet<string> =>
  new Set(statements.map(({ operator }) => operator));

const firstAtOf = (statements: readonly Statement[]): number =>
  Math.min(...statements.map(({ at }) => at));

/** Groups by key, the one with the most operators first, then the one seen first. */
const ranked = (statements: readonly Statement[], keyOf: (address: string) => string) =>
  [...groupBy(statements, ({ address }) => keyOf(address))].sort(
    ([, a], [, b]) => operatorsOf(b).size - operatorsOf(a).size || firstAtOf(a) - firstAtOf(b),
  );

/** Votes by identity, the strongest first. */
export const tally = (
  observations: readonly Observation[],
  identityOf: IdentityOf,
): readonly Vote[] =>
  ranked(statementsOf(observations), identityOf).map(([identity, statements]) => ({
    identity,
    address: ranked(statements, (address) => address)[0]?.[0] ?? identity,
    operators: operatorsOf(statements),
    firstAt: firstAtOf(statements),
  }));

/** How many operators must say the same. One source alone never decides. */
export const quorum = 2;

/** The identities that enough operators state. */
export const agreedOf = (votes: readonly Vote[]): readonly Vote[] =>
  votes.filter(({ operators }) => operators.size >= quorum);
