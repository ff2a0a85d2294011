import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Hear = (words: readonly string[], folder: string, data: unknown) => void;

/**
 * One process a folder: a file with its number. A second one leaves its words in a file and rings.
 * @returns whether this is the one
 */
export function lockInstance(folder: string, data: unknown, hear: Hear): boolean {
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, 'instance.lock');
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
  } catch {
    const other = Number(readFileSync(lock, 'utf8'));
    if (isAlive(other)) {
      const words = { words: process.argv, folder: process.cwd(), data };
      writeFileSync(join(folder, `second-${process.pid}.json`), JSON.stringify(words));
      process.kill(other, 'SIGUSR2');
      return false;
    }
    writeFileSync(lock, String(process.pid));
  }
  process.on('exit', () => rmSync(lock, { force: true }));
  process.on('SIGUSR2', () => {
    for (const name of readdirSync(folder)) {
      if (!/^second-\d+\.json$/.test(name)) continue;
      const file = join(folder, name);
      if (!existsSync(file)) continue;
      const said = JSON.parse(readFileSync(file, 'utf8')) as Parameters<Hear> & {
        words: string[];
        folder: string;
        data: unknown;
      };
      rmSync(file);
      hear(said.words, said.folder, said.data);
    }
  });
  return true;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
