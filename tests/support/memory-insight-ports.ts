import type { AddressFacts, CityData, InsightPorts } from '../../electron/core/ports.ts';
import type { Family } from '../../shared/domain/family.ts';

export interface MemoryInsight {
  readonly ports: InsightPorts;
  /** The addresses of each question to the data, in order. */
  readonly lookedUp: readonly (readonly string[])[];
  /** The addresses whose names were asked for, in order. */
  readonly namesAsked: readonly string[];
  readonly isClosed: () => boolean;
  facts: Readonly<Record<string, Partial<AddressFacts>>>;
  names: Readonly<Record<string, readonly string[]>>;
  problem: string | null;
  city: CityData;
  /** The address of the interface that the default route goes through. */
  sourceAddress: Readonly<Partial<Record<Family, string>>>;
  kinds: Readonly<Record<string, string>>;
  /** From now on a question to the data is answered when this has settled. */
  held: Promise<void> | null;
  /** The same for the names. */
  heldNames: Promise<void> | null;
}

const nothing: AddressFacts = { country: null, network: null, place: null };

/** The ports of insight, in memory. */
export function createMemoryInsight(): MemoryInsight {
  const lookedUp: (readonly string[])[] = [];
  const namesAsked: string[] = [];
  let closed = false;
  const world: MemoryInsight = {
    lookedUp,
    namesAsked,
    isClosed: () => closed,
    facts: {},
    names: {},
    problem: null,
    city: { state: 'off' },
    sourceAddress: {},
    kinds: {},
    held: null,
    heldNames: null,
    ports: {
      networks: {
        lookUp: async (addresses) => {
          lookedUp.push(addresses);
          await world.held;
          return {
            facts: addresses.map((address) => ({ ...nothing, ...world.facts[address] })),
            problem: world.problem,
            madeOn:
              world.problem === null ? { networks: '2026-06-17', countries: '2026-06-16' } : null,
            city: world.city,
          };
        },
        close: async () => {
          closed = true;
        },
      },
      reverseNames: {
        namesOf: async (address) => {
          namesAsked.push(address);
          await world.heldNames;
          return world.names[address] ?? [];
        },
      },
      routes: {
        sourceAddress: async (family) => world.sourceAddress[family] ?? null,
        interfaceKind: async (name) => world.kinds[name] ?? null,
      },
    },
  };
  return world;
}
