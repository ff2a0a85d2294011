import type { Kept, KeptValue } from '../../electron/core/history/kept.ts';

/** Keeps facts for as long as the test runs. */
export function createMemoryKept(): Pick<Kept, 'get' | 'set'> {
  const facts = new Map<string, KeptValue>();
  return {
    get: async (owner, name) => facts.get(`${owner} ${name}`) ?? null,
    set: async (owner, name, value) => void facts.set(`${owner} ${name}`, value),
  };
}
