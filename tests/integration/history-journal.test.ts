import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHistoryKey } from '../../electron/node/history/sealing/create-history-key.ts';
import { numbersIn, openStore, run, snapshot } from '../support/durable-store.ts';

let folder: string;
let copies: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ip-beacon-journal-'));
  copies = mkdtempSync(join(tmpdir(), 'ip-beacon-copies-'));
});
afterEach(() => {
  for (const each of [folder, copies]) rmSync(each, { recursive: true, force: true });
});

const key = createHistoryKey(new Uint8Array(32).fill(7));

/** Six frames: the table, then 1 to 5, one each. The store is left as a killed process leaves it. */
function fill(sealed = false): string {
  const store = openStore(folder, sealed ? key : null);
  run(store, 'create table numbers (n integer primary key)');
  for (const n of [1, 2, 3, 4, 5]) run(store, 'insert into numbers values (?)', n);
  return readdirSync(folder).find((name) => name.endsWith('.journal')) ?? '';
}

interface Opened {
  readonly numbers: readonly number[];
  readonly warnings: number;
  readonly kept: number;
}

/** Opens a copy of the folder with one file changed: what came back, or the sentence of the refusal. */
function openWith(name: string, bytes: Uint8Array, sealed = false): Opened | string {
  const copy = mkdtempSync(join(copies, 'copy-'));
  cpSync(folder, copy, { recursive: true });
  writeFileSync(join(copy, name), bytes);
  const contents = () =>
    readdirSync(copy).map((each) => [each, readFileSync(join(copy, each), 'hex')]);
  const before = JSON.stringify(contents());
  try {
    const store = openStore(copy, sealed ? key : null);
    const hasTable = run(store, `select name from sqlite_master where name = 'numbers'`).length > 0;
    const numbers = hasTable ? numbersIn(store) : [];
    const kept = readdirSync(copy).filter((each) => each.startsWith('history.torn-')).length;
    store.close();
    return { numbers, warnings: store.warnings.length, kept };
  } catch (error) {
    // Refused: then every file is as it was.
    const isUntouched = JSON.stringify(contents()) === before;
    const why = error instanceof Error ? error.message : String(error);
    return isUntouched ? why : `a file was changed by the refusal: ${why}`;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

describe.each([
  ['clear', false],
  ['sealed', true],
])('a %s journal', (_, sealed) => {
  it('gives the longest whole prefix, cut at any byte, and says what it left out', () => {
    const name = fill(sealed);
    const whole = readFileSync(join(folder, name));
    let longest = 0;
    for (let cut = 0; cut <= whole.length; cut += 1) {
      const opened = openWith(name, whole.subarray(0, cut), sealed);
      if (typeof opened === 'string') throw new Error(`cut at ${cut}: ${opened}`);
      expect(opened.numbers).toEqual([1, 2, 3, 4, 5].slice(0, opened.numbers.length));
      expect(opened.numbers.length).toBeGreaterThanOrEqual(longest);
      // What is kept aside is said; a header alone is nothing that anybody wrote.
      expect(opened.kept).toBe(opened.warnings);
      longest = opened.numbers.length;
    }
    expect(longest).toBe(5);
  });

  it('is refused, or the last entry kept aside and said, whichever byte is flipped', () => {
    const name = fill(sealed);
    const whole = readFileSync(join(folder, name));
    const outcomes = Array.from(whole, (_, at) => {
      const flipped = Buffer.from(whole);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
      return openWith(name, flipped, sealed);
    });
    const refused = outcomes.filter((outcome) => typeof outcome === 'string');
    const said = outcomes.filter((outcome) => typeof outcome !== 'string');
    for (const sentence of refused) {
      expect(sentence).toMatch(
        /is damaged: history-0+1\.journal: it is not right from byte \d+ on/,
      );
    }
    for (const opened of said) expect(opened).toMatchObject({ warnings: 1, kept: 1 });
    // Behind the last frame is room for what comes: what stands there is kept too, and no frame is lost.
    const room = whole.length - whole.findLastIndex((byte) => byte !== 0) - 1;
    expect(said.filter(({ numbers }) => numbers.length === 5)).toHaveLength(room);
    expect(said.filter(({ numbers }) => numbers.length < 4)).toEqual([]);
    expect(refused.length).toBeGreaterThan(said.length);
    expect(said.length).toBeGreaterThan(0);
  });
});

describe('the journal', () => {
  it('is not needed where the snapshot has it all, and is where the snapshot turns out bad', () => {
    const store = openStore(folder);
    run(store, 'create table numbers (n integer primary key)');
    for (const n of [1, 2, 3, 4]) {
      run(store, 'insert into numbers values (?)', n);
      snapshot(folder, store);
    }
    run(store, 'insert into numbers values (5)');
    const newest = readFileSync(join(folder, 'history.sqlite'));
    newest[newest.length >> 1] = (newest[newest.length >> 1] ?? 0) ^ 1;
    writeFileSync(join(folder, 'history.sqlite'), newest);
    const again = openStore(folder);
    expect(numbersIn(again)).toEqual([1, 2, 3, 4, 5]);
    expect(again.warnings).toHaveLength(1);
    // And what comes then is as durable as ever.
    run(again, 'insert into numbers values (6)');
    snapshot(folder, again);
    run(again, 'insert into numbers values (7)');
    expect(numbersIn(openStore(folder))).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('is refused when a segment is missing, with the entries that are gone', () => {
    const store = openStore(folder);
    run(store, 'create table numbers (n integer primary key)');
    store.rotate();
    run(store, 'insert into numbers values (1)');
    store.rotate();
    run(store, 'insert into numbers values (2)');
    rmSync(join(folder, 'history-0000000000000002.journal'));
    expect(() => openStore(folder)).toThrow(
      'history-0000000000000003.journal: the entries 2 to 2 before it are missing',
    );
  });

  it('keeps what the snapshot before the newest one needs, and nothing older', () => {
    const store = openStore(folder);
    run(store, 'create table numbers (n integer primary key)');
    for (let n = 1; n <= 6; n += 1) {
      run(store, 'insert into numbers values (?)', n);
      snapshot(folder, store);
    }
    expect(readdirSync(folder).filter((name) => name.endsWith('.journal'))).toEqual([
      'history-0000000000000007.journal',
      'history-0000000000000008.journal',
    ]);
  });

  it('goes on in a new segment after each start, and nothing is lost over many', () => {
    for (let n = 1; n <= 20; n += 1) {
      const store = openStore(folder);
      run(store, 'create table if not exists numbers (n integer primary key)');
      run(store, 'insert into numbers values (?)', n);
      if (n % 7 === 0) store.close();
    }
    expect(numbersIn(openStore(folder))).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
  });
});
