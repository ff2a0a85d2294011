import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHistoryFiles } from '../../electron/node/history/history-files.ts';
import { salvage } from '../../electron/node/history/salvage.ts';
import { createEngine, numbersIn, openStore, run, snapshot } from '../support/durable-store.ts';
import { historyWorker } from '../support/built-files.ts';

let folder: string;
let to: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ip-beacon-damaged-'));
  to = mkdtempSync(join(tmpdir(), 'ip-beacon-saved-'));
  const store = openStore(folder);
  run(store, 'create table numbers (n integer primary key)');
  for (let n = 1; n <= 9; n += 1) {
    run(store, 'insert into numbers values (?)', n);
    if (n === 3 || n === 6) snapshot(folder, store);
  }
});
afterEach(() => {
  for (const each of [folder, to]) rmSync(each, { recursive: true, force: true });
});

const flip = (name: string, at?: number): void => {
  const bytes = readFileSync(join(folder, name));
  const index = at ?? bytes.length >> 1;
  bytes[index] = (bytes[index] ?? 0) ^ 1;
  writeFileSync(join(folder, name), bytes);
};
const journals = () => readdirSync(folder).filter((name) => name.endsWith('.journal'));
const contents = () =>
  new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'hex')]));

/** What was said of it, and what the new folder then opens with; the old one is as it was. */
function saved() {
  const before = contents();
  const done = salvage({ from: folder, to, createEngine, key: null });
  expect(contents()).toEqual(before);
  return done.ok ? { ...done.value, numbers: numbersIn(openStore(to)) } : done.error;
}

describe('saving what can be saved', () => {
  it('saves all of a history that is whole', () => {
    expect(saved()).toEqual({
      snapshot: 'history.sqlite',
      entries: 3,
      lost: [],
      numbers: [1, 2, 3, 4, 5, 6, 7, 8, 9],
    });
  });

  it('stops at the damage in the journal, and says where', () => {
    const last = journals().at(-1) ?? '';
    flip(last, 48 + 20 + 5);
    expect(saved()).toEqual({
      snapshot: 'history.sqlite',
      entries: 0,
      lost: [`The journal ends with entry 7: ${last}: it is not right from byte 48 on.`],
      numbers: [1, 2, 3, 4, 5, 6],
    });
  });

  it('begins with the snapshot before when the newest is damaged', () => {
    flip('history.sqlite');
    expect(saved()).toEqual({
      snapshot: 'history.previous.sqlite',
      entries: 6,
      lost: ['history.sqlite does not match its checksum.'],
      numbers: [1, 2, 3, 4, 5, 6, 7, 8, 9],
    });
  });

  it('uses a snapshot without a good checksum when SQLite finds it whole, and says so', () => {
    for (const name of ['history.sqlite', 'history.previous.sqlite']) {
      writeFileSync(join(folder, `${name}.sha256`), 'lost');
    }
    const result = saved();
    expect(result).toMatchObject({ snapshot: 'history.sqlite', entries: 3 });
    expect(typeof result === 'string' ? [] : result.lost.at(-1)).toMatch(
      /^history\.sqlite was used although it does not match its checksum/,
    );
  });

  it('says when there is nothing to save', () => {
    for (const name of readdirSync(folder)) truncateSync(join(folder, name), 10);
    expect(saved()).toBe(
      `Nothing in ${folder} can be read: no snapshot and no entry of the journal.`,
    );
    expect(readdirSync(to)).toEqual([]);
  });
});

describe("the doctor's look at the files", () => {
  const inspect = () => createHistoryFiles(historyWorker).inspect(folder);

  it('finds a whole history whole', async () => {
    const { snapshots, segments, damage } = await inspect();
    expect(damage).toBeNull();
    expect(snapshots.map(({ name, isSealed, problem }) => ({ name, isSealed, problem }))).toEqual([
      { name: 'history.sqlite', isSealed: false, problem: null },
      { name: 'history.previous.sqlite', isSealed: false, problem: null },
    ]);
    expect(segments.map(({ entries, end }) => ({ entries, end }))).toEqual([
      { entries: 3, end: 'clean' },
      { entries: 3, end: 'clean' },
    ]);
  });

  it('names a damaged snapshot although a start would still succeed', async () => {
    flip('history.sqlite');
    const { snapshots, damage } = await inspect();
    expect(snapshots.map(({ problem }) => problem)).toEqual(['does not match its checksum', null]);
    expect(damage).toBeNull();
  });

  it('names damage in the journal, and entries that are missing', async () => {
    const [first = '', last = ''] = journals();
    flip(last, 48 + 20 + 5);
    expect((await inspect()).damage).toBe(`${last} is damaged behind its first 0 entries.`);
    flip(last, 48 + 20 + 5);
    truncateSync(join(folder, first), readFileSync(join(folder, first)).length - 40);
    expect((await inspect()).damage).not.toBeNull();
  });

  it('saves through its thread what it saves here', async () => {
    const done = await createHistoryFiles(historyWorker).salvage(folder, to, null);
    expect(done).toEqual({
      ok: true,
      value: { snapshot: 'history.sqlite', entries: 3, lost: [] },
    });
    expect(numbersIn(openStore(to))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
});
