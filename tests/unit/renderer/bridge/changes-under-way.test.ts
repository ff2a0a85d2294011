import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { type BridgeError, unreachable } from '../../../../renderer/bridge/bridge-error.ts';
import { noneUnderWay, runOptimistically } from '../../../../renderer/bridge/changes-under-way.ts';
import type { Output } from '../../../../shared/contract/index.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import { cannedSources } from '../../../support/canned-sources.ts';

type Sources = Output<'sources.list'>;

const sources: Sources = [...cannedSources()];
const [one, two] = sources.map(({ id }) => id);
if (one === undefined || two === undefined) throw new Error('Two sources are canned.');
const key = ['sources.list', {}];

const withOnly = (list: Sources, id: string, enabled: boolean): Sources =>
  list.map((each) => (each.id === id ? { ...each, enabled } : each));

/** The switches of the two, as a page shows them. */
function setUp() {
  const queries = new QueryClient();
  const off = sources.map((each) => ({ ...each, enabled: false }));
  queries.setQueryData(key, off);
  const seen = () =>
    queries
      .getQueryData<Sources>(key)
      ?.slice(0, 2)
      .map(({ enabled }) => enabled);
  const arrived: string[] = [];
  /** Sends a switch whose answer comes when the test gives it. */
  const change = (id: string, enabled: boolean) => {
    let answer: (result: Result<unknown, BridgeError>) => void = () => {};
    const answered = new Promise<Result<unknown, BridgeError>>(
      (resolve) => void (answer = resolve),
    );
    const ended = runOptimistically(queries, {
      query: 'sources.list',
      thing: id,
      apply: (list) => withOnly(list, id, enabled),
      send: () => {
        arrived.push(`${id === one ? 'one' : 'two'} ${enabled ? 'on' : 'off'}`);
        return answered;
      },
    });
    return {
      ended,
      accept: () => {
        answer(ok({}));
        return ended;
      },
      refuse: () => {
        answer(fail(unreachable));
        return ended;
      },
    };
  };
  return { queries, off, seen, arrived, change };
}

/** Until all that can go on has gone on. */
const turn = (): Promise<void> => new Promise((done) => void setTimeout(done));

describe('a change that shows at once', () => {
  it('shows its outcome while it is on its way, and asks the host for the truth after it', async () => {
    const { queries, seen, change } = setUp();
    const { accept } = change(one, true);
    await turn();
    expect(seen()).toEqual([true, false]);
    expect(await accept()).toBe(null);
    expect(seen()).toEqual([true, false]);
    expect(queries.getQueryState(key)?.isInvalidated).toBe(true);
  });

  it('shows what was before when the host refuses it', async () => {
    const { queries, seen, change } = setUp();
    const { refuse } = change(one, true);
    await turn();
    expect(await refuse()).toBe(unreachable);
    expect(seen()).toEqual([false, false]);
    expect(queries.getQueryState(key)?.isInvalidated).toBe(true);
  });

  it('brings nothing back that was forgotten meanwhile', async () => {
    const { queries, seen, change } = setUp();
    const { refuse } = change(one, true);
    await turn();
    queries.clear();
    await refuse();
    expect(seen()).toBeUndefined();
  });

  it('is not overwritten by an answer that was asked for before it', async () => {
    const { queries, off, seen, change } = setUp();
    let answer: (list: Sources) => void = () => {};
    void queries
      .fetchQuery({
        queryKey: key,
        staleTime: 0,
        queryFn: ({ signal }) => {
          signal.addEventListener('abort', () => {});
          return new Promise<Sources>((resolve) => void (answer = resolve));
        },
      })
      .catch(() => {});
    const { accept } = change(one, true);
    await turn();
    answer(off);
    await turn();
    expect(seen()).toEqual([true, false]);
    await accept();
    expect(seen()).toEqual([true, false]);
  });

  it('makes up no answer that nobody has seen yet', async () => {
    const { queries, off, seen, change } = setUp();
    queries.clear();
    void queries
      .fetchQuery({ queryKey: key, queryFn: () => turn().then(() => off) })
      .catch(() => {});
    const { accept } = change(one, true);
    await turn();
    expect(seen()).toBeUndefined();
    await accept();
    expect(seen()).toBeUndefined();
  });

  it('goes after the one before it of the same thing, whatever became of that', async () => {
    const { seen, arrived, change } = setUp();
    const first = change(one, true);
    const second = change(one, false);
    const third = change(one, true);
    await turn();
    expect(arrived).toEqual(['one on']);
    expect(seen()).toEqual([true, false]);
    await first.accept();
    await turn();
    expect(arrived).toEqual(['one on', 'one off']);
    await second.refuse();
    await turn();
    expect(arrived).toEqual(['one on', 'one off', 'one on']);
    await third.accept();
    expect(seen()).toEqual([true, false]);
  });

  it('does not wait for one of another thing', async () => {
    const { arrived, change } = setUp();
    const both = [change(one, true), change(two, true)];
    await turn();
    expect(arrived).toEqual(['one on', 'two on']);
    await Promise.all(both.map(({ accept }) => accept()));
  });

  it('does not hide what the host tells meanwhile', async () => {
    const { queries, off, seen, change } = setUp();
    const { accept } = change(one, true);
    await turn();
    queries.setQueryData(key, withOnly(off, two, true));
    await accept();
    expect(seen()).toEqual([false, true]);
  });

  it('stays when another one is refused', async () => {
    const { seen, change } = setUp();
    const first = change(one, true);
    const second = change(two, true);
    await turn();
    await first.refuse();
    expect(seen()).toEqual([false, true]);
    await second.accept();
    expect(seen()).toEqual([false, true]);
  });

  it('stays, too, when it held before another one is refused', async () => {
    const { seen, change } = setUp();
    const first = change(one, true);
    const second = change(two, true);
    await turn();
    await first.accept();
    await second.refuse();
    expect(seen()).toEqual([true, false]);
  });
});

describe('a query', () => {
  it('waits for what is about to change its answer, also when that fails', async () => {
    const { change } = setUp();
    const log: string[] = [];
    const { refuse } = change(one, true);
    await change(two, true).accept();
    const asked = noneUnderWay('sources.list').then(() => log.push('asked'));
    await noneUnderWay('settings.get').then(() => log.push('another'));
    await turn();
    expect(log).toEqual(['another']);
    await refuse();
    await asked;
    await noneUnderWay('sources.list');
    expect(log).toEqual(['another', 'asked']);
  });
});
