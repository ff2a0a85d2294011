import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HistoryStore } from '../../electron/node/history/history-store.ts';
import { createHistoryKey } from '../../electron/node/history/sealing/create-history-key.ts';
import { commit, openStore, run, snapshot } from '../support/durable-store.ts';

const key = createHistoryKey(new Uint8Array(32).fill(3));

/** The history and, beside it, a plain map that has to stay equal to it. */
interface Pair {
  readonly folder: string;
  store: HistoryStore;
  seals: boolean;
  readonly model: Map<number, string>;
}

type Step = (pair: Pair) => void;

const open = ({ folder, seals }: Pair): HistoryStore => openStore(folder, key, seals);
const insert = 'insert into t values (?, ?) on conflict (id) do update set a = excluded.a';

const id = fc.integer({ min: 1, max: 8 });
const text = fc.string({ maxLength: 20 });

const write = fc.tuple(id, text).map(([row, a]): Step => (pair) => {
  run(pair.store, insert, row, a);
  pair.model.set(row, a);
});
const remove = id.map((most): Step => (pair) => {
  run(pair.store, 'delete from t where id <= ?', most);
  for (const each of pair.model.keys()) if (each <= most) pair.model.delete(each);
});
/** Several at once, of which those fail that break a rule. */
const group = fc
  .array(fc.tuple(id, text, fc.boolean()), { minLength: 1, maxLength: 5 })
  .map((writes): Step => (pair) => {
    const outcomes = commit(
      pair.store,
      writes.map(([row, a, isRight]) => [
        { sql: insert, parameters: [row, a] },
        ...(isRight ? [] : [{ sql: 'insert into t values (?, null)', parameters: [99] }]),
      ]),
    );
    for (const [index, [row, a, isRight]] of writes.entries()) {
      if (outcomes[index]?.ok !== isRight) throw new Error('a transaction has the wrong outcome');
      if (isRight) pair.model.set(row, a);
    }
  });
const takeSnapshot: Step = (pair) => snapshot(pair.folder, pair.store, pair.seals ? key : null);
const crash: Step = (pair) => {
  pair.store = open(pair);
};
const crashInSnapshot: Step = (pair) => {
  pair.store.rotate();
  writeFileSync(join(pair.folder, 'history.sqlite.new'), 'half');
  pair.store = open(pair);
};
/** What a power cut leaves of a write that was never acknowledged. */
const crashInWrite = fc.uint8Array({ minLength: 1, maxLength: 40 }).map((torn): Step => (pair) => {
  run(pair.store, insert, 1, 'before the cut');
  pair.model.set(1, 'before the cut');
  const last = readdirSync(pair.folder)
    .filter((name) => name.endsWith('.journal'))
    .sort()
    .at(-1);
  appendFileSync(join(pair.folder, last ?? ''), torn);
  pair.store = open(pair);
});
const restart: Step = (pair) => {
  pair.store.close();
  pair.store = open(pair);
};
/** The newest snapshot goes bad: the one before and the journal have it all. */
const damageSnapshot: Step = (pair) => {
  const names = readdirSync(pair.folder);
  if (!names.includes('history.sqlite') || !names.includes('history.previous.sqlite')) return;
  const path = join(pair.folder, 'history.sqlite');
  const bytes = readFileSync(path);
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 16;
  writeFileSync(path, bytes);
  pair.store = open(pair);
};
const switchEncryption: Step = (pair) => {
  pair.store.close();
  pair.seals = !pair.seals;
  pair.store = open(pair);
};

const step = fc.oneof(
  { weight: 6, arbitrary: write },
  { weight: 2, arbitrary: remove },
  { weight: 3, arbitrary: group },
  { weight: 3, arbitrary: fc.constant(takeSnapshot) },
  { weight: 2, arbitrary: fc.constant(crash) },
  { weight: 1, arbitrary: fc.constant(crashInSnapshot) },
  { weight: 1, arbitrary: crashInWrite },
  { weight: 1, arbitrary: fc.constant(restart) },
  { weight: 3, arbitrary: fc.constant(damageSnapshot) },
  { weight: 1, arbitrary: fc.constant(switchEncryption) },
);

describe('the history against a plain model', () => {
  it('is equal to it after every step, whatever comes in between', () => {
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 12, maxLength: 40 }),
        fc.boolean(),
        (steps, seals) => {
          const folder = mkdtempSync(join(tmpdir(), 'ip-beacon-model-'));
          try {
            const pair: Pair = {
              folder,
              seals,
              store: openStore(folder, key, seals),
              model: new Map(),
            };
            run(pair.store, 'create table t (id integer primary key, a text not null)');
            for (const each of steps) {
              each(pair);
              const rows = run(pair.store, 'select id, a from t order by id');
              expect(rows.map((row) => [row['id'], row['a']])).toEqual(
                [...pair.model].sort(([a], [b]) => a - b),
              );
            }
          } finally {
            rmSync(folder, { recursive: true, force: true });
          }
        },
      ),
      { numRuns: 150 },
    );
  }, 180_000);
});
