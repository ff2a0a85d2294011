import { describe, expect, it } from 'vitest';
import { beginTrial } from '../../../../../electron/desktop/update/begin-trial.ts';
import { createMemoryFiles } from '../../../../support/memory-files.ts';
import { sha512Of } from '../../../../support/update-server.ts';

const folder = '/data/updates';
const kept = { version: '1.0.0', name: 'ip-beacon-1.0.0.exe', size: 3, sha512: sha512Of('old') };

/** Whole, but for a package that lies elsewhere. */
const evilRecord = {
  version: '1.1.0',
  previousVersion: '1.0.0',
  startsWithoutHealth: 2,
  heldBackVersion: null,
  packages: [{ ...kept, name: '../../evil.exe' }],
};

async function updated() {
  const files = createMemoryFiles();
  const trial = await beginTrial(files, folder, '1.0.0');
  await trial.keep([kept]);
  return files;
}

describe('the trial of a new version', () => {
  it('ends with a roll-back when two starts did not report', async () => {
    const files = await updated();
    await beginTrial(files, folder, '1.1.0');
    await beginTrial(files, folder, '1.1.0');
    const third = await beginTrial(files, folder, '1.1.0');
    expect(third.rollBackTo).toEqual(kept);
    const former = await beginTrial(files, folder, '1.0.0');
    expect([former.rollBackTo, former.heldBackVersion()]).toEqual([null, '1.1.0']);
  });

  it('says which version it replaces until it was healthy once', async () => {
    const files = createMemoryFiles();
    expect((await beginTrial(files, folder, '1.0.0')).updatedFrom).toBeNull();
    const trial = await beginTrial(files, folder, '1.1.0');
    expect(trial.updatedFrom).toBe('1.0.0');
    await trial.healthy();
    expect((await beginTrial(files, folder, '1.1.0')).updatedFrom).toBeNull();
  });

  it('ends well when one has reported', async () => {
    const files = await updated();
    await beginTrial(files, folder, '1.1.0');
    const second = await beginTrial(files, folder, '1.1.0');
    await second.healthy();
    await second.ended();
    const third = await beginTrial(files, folder, '1.1.0');
    expect([third.rollBackTo, third.problem]).toEqual([null, null]);
  });

  it('is counted on the disk before anything else happens', async () => {
    const files = await updated();
    await beginTrial(files, folder, '1.1.0');
    expect(JSON.parse(files.texts.get('/data/updates/record.json') ?? '')).toMatchObject({
      version: '1.1.0',
      previousVersion: '1.0.0',
      startsWithoutHealth: 1,
    });
  });

  it('writes nothing more once it is proven', async () => {
    const files = await updated();
    const trial = await beginTrial(files, folder, '1.0.0');
    const writes = files.writes();
    await trial.healthy();
    await trial.ended();
    expect(files.writes()).toBe(writes);
  });

  it.each(['', '{', '{"version": "latest"}', JSON.stringify(evilRecord)])(
    'begins anew over a record that is none: %s',
    async (text) => {
      const files = createMemoryFiles({ '/data/updates/record.json': text });
      const trial = await beginTrial(files, folder, '1.1.0');
      expect([trial.rollBackTo, trial.packages()]).toEqual([null, []]);
    },
  );

  it('lets the program start although its disk is full, and says so', async () => {
    const files = createMemoryFiles();
    files.failWrites('ENOSPC: no space left on device');
    expect((await beginTrial(files, folder, '1.0.0')).problem).toBe(
      'The state of the updates cannot be written: ENOSPC: no space left on device.',
    );
  });
});
