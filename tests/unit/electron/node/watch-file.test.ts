import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { watchFile } from '../../../../electron/node/watch-file.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ip-beacon-watch-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('watchFile', () => {
  it('tells of a file that is replaced by a rename, once, and not of its neighbours', async () => {
    const path = join(folder, 'config.yaml');
    await writeFile(path, 'one');
    let calls = 0;
    const dispose = await new Promise<() => void>((resolve) => {
      const stop = watchFile(path, () => {
        calls += 1;
        resolve(stop);
      });
      void writeFile(join(folder, 'other'), 'x')
        .then(() => writeFile(`${path}.tmp`, 'two'))
        .then(() => rename(`${path}.tmp`, path));
    });
    dispose();
    expect(calls).toBe(1);
  });

  it('stays silent where there is no folder to watch', () => {
    const dispose = watchFile(join(folder, 'missing', 'config.yaml'), () => {});
    expect(dispose).not.toThrow();
  });
});
