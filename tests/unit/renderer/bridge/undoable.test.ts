import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { runOptimistically } from '../../../../renderer/bridge/undoable.ts';
import { unreachable } from '../../../../renderer/bridge/bridge-error.ts';
import { fail, ok } from '../../../../shared/result.ts';
import { cannedSources } from '../../../support/canned-sources.ts';

const before = cannedSources();
const [first] = before;
if (first === undefined) throw new Error('Sources are canned.');
const after = before.map((source) =>
  source.id === first.id ? { ...source, enabled: !source.enabled } : source,
);
const key = ['sources.list', {}];

function setUp() {
  const queries = new QueryClient();
  queries.setQueryData(key, before);
  const seen = () => queries.getQueryData(key);
  return { queries, seen };
}

describe('a command that shows at once', () => {
  it('shows its outcome while it is on its way, and asks the host for the truth after it', async () => {
    const { queries, seen } = setUp();
    let whileSent: unknown;
    const error = await runOptimistically(queries, {
      query: 'sources.list',
      apply: () => after,
      send: async () => {
        whileSent = seen();
        return ok({});
      },
    });
    expect({ error, whileSent, afterwards: seen() }).toEqual({
      error: null,
      whileSent: after,
      afterwards: after,
    });
    expect(queries.getQueryState(key)?.isInvalidated).toBe(true);
  });

  it('shows what was before when the host refuses it', async () => {
    const { queries, seen } = setUp();
    const error = await runOptimistically(queries, {
      query: 'sources.list',
      apply: () => after,
      send: async () => fail(unreachable),
    });
    expect({ error, afterwards: seen() }).toEqual({ error: unreachable, afterwards: before });
    expect(queries.getQueryState(key)?.isInvalidated).toBe(true);
  });

  it('is not overwritten by an answer that was asked for before it', async () => {
    const { queries, seen } = setUp();
    let answer: (sources: typeof before) => void = () => {};
    void queries
      .fetchQuery({
        queryKey: key,
        staleTime: 0,
        queryFn: ({ signal }) =>
          new Promise<typeof before>((resolve) => {
            answer = resolve;
            signal.addEventListener('abort', () => {});
          }),
      })
      .catch(() => {});
    await runOptimistically(queries, {
      query: 'sources.list',
      apply: () => after,
      send: async () => {
        answer(before);
        return ok({});
      },
    });
    expect(seen()).toEqual(after);
  });

  it('makes up no answer that nobody has seen yet', async () => {
    const { queries, seen } = setUp();
    queries.clear();
    await runOptimistically(queries, {
      query: 'sources.list',
      apply: () => after,
      send: async () => ok({}),
    });
    expect(seen()).toBeUndefined();
  });
});
