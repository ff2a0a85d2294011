import {
  cpSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checksumOf } from '../../electron/node/history/checksum.ts';
import {
  loadGenerations,
  saveGeneration,
  settleGenerations,
} from '../../electron/node/history/generations.ts';

const nowMs = Date.UTC(2026, 10, 21, 6, 23, 8);
const older = Uint8Array.from({ length: 300 }, (_, index) => index % 251);
const newer = Uint8Array.from({ length: 200 }, (_, index) => (index * 7) % 253);

let base: string;
let original: string;
let folder: string;
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'ip-beacon-generations-'));
  original = mkdtempSync(join(base, 'original-'));
  saveGeneration(original, older);
  saveGeneration(original, newer);
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

const renew = (): void => {
  folder = join(base, 'copy');
  rmSync(folder, { recursive: true, force: true });
  cpSync(original, folder, { recursive: true });
};
beforeEach(renew);

const load = () => {
  const loaded = loadGenerations(folder);
  if (!loaded.ok) return loaded.error;
  const { bytes, origin } = loaded.value;
  const warning = settleGenerations(folder, origin, nowMs);
  return { bytes: bytes === null ? null : [...bytes], warning };
};
const flip = (name: string, index: number): void => {
  const bytes = readFileSync(join(folder, name));
  bytes[index] = (bytes[index] ?? 0) ^ 0x40;
  writeFileSync(join(folder, name), bytes);
};

const fellBack = {
  bytes: [...older],
  warning:
    'history.sqlite does not match its checksum; the snapshot before it and the journal were used. ' +
    'The damaged file is kept as history.damaged-2026-11-21T06-23-08.000Z.sqlite.',
};

describe('two generations', () => {
  it('has nothing in an empty folder', () => {
    folder = mkdtempSync(join(base, 'empty-'));
    expect(load()).toEqual({ bytes: null, warning: null });
  });

  it('loads the newest', () => {
    expect(load()).toEqual({ bytes: [...newer], warning: null });
  });

  it('sees a flip of any byte, and a file cut short at any length', () => {
    for (let index = 0; index < newer.length; index += 1) {
      renew();
      flip('history.sqlite', index);
      expect(load()).toEqual(fellBack);
      renew();
      truncateSync(join(folder, 'history.sqlite'), index);
      expect(load()).toEqual(fellBack);
    }
  });

  it('takes the one before when the newest lost its checksum, and does not lose it at the next save', () => {
    writeFileSync(join(folder, 'history.sqlite.sha256'), '');
    expect(load()).toEqual(fellBack);
    saveGeneration(folder, newer);
    flip('history.sqlite', 0);
    rmSync(join(folder, 'history.damaged-2026-11-21T06-23-08.000Z.sqlite'));
    expect(load()).toEqual(fellBack);
  });

  const reachable: readonly (readonly number[])[] = [
    [],
    [0],
    [1],
    [0, 1],
    [0, 1, 2],
    [0, 1, 3],
    [0, 1, 2, 3],
  ];
  // The order in which a file system keeps renames is its own; only a sync of the folder in between is a border.
  it.each(reachable.map((kept) => ({ kept })))(
    'are whole, also after the next save, when a power cut has left only renames $kept of a save',
    ({ kept }) => {
      const third = Uint8Array.of(3, 3, 3);
      writeFileSync(join(folder, 'history.sqlite.new'), third);
      writeFileSync(join(folder, 'history.sqlite.new.sha256'), checksumOf(third));
      const renames = [
        ['history.sqlite.sha256', 'history.previous.sqlite.sha256'],
        ['history.sqlite', 'history.previous.sqlite'],
        ['history.sqlite.new.sha256', 'history.sqlite.sha256'],
        ['history.sqlite.new', 'history.sqlite'],
      ] as const;
      for (const [from, to] of renames.filter((_, index) => kept.includes(index))) {
        renameSync(join(folder, from), join(folder, to));
      }
      const newest = kept.includes(3) ? third : newer;
      expect(load()).toEqual({ bytes: [...newest], warning: null });
      saveGeneration(folder, older);
      expect(load()).toEqual({ bytes: [...older], warning: null });
      flip('history.sqlite', 0);
      expect(load()).toEqual({ ...fellBack, bytes: [...newest] });
    },
  );
});
