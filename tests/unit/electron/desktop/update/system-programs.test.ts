import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { systemPrograms } from '../../../../../electron/desktop/update/system-programs.ts';

it.skipIf(process.platform === 'win32')(
  'an installer runs on its own, with its words; one that cannot be run is a failure',
  async () => {
    const root = await mkdtemp(join(tmpdir(), 'ip-beacon-launch-'));
    const file = join(root, 'said');
    await systemPrograms.launch('/bin/sh', ['-c', 'echo "$1" > "$0"', file, '--updated']);
    await vi.waitFor(async () => expect(await readFile(file, 'utf8')).toBe('--updated\n'));
    await expect(systemPrograms.launch(join(root, 'missing'), [])).rejects.toThrow('ENOENT');
    await systemPrograms.remove(root);
    await expect(readFile(file)).rejects.toThrow('ENOENT');
    await rm(root, { recursive: true, force: true });
  },
);
