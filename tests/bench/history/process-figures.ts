import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const figure = (file: string, name: string): number => {
  try {
    return Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(readFileSync(file, 'utf8'))?.[1]);
  } catch {
    return Number.NaN;
  }
};

// Of this process; NaN where there is no /proc. See proc(5).
export const residentBytes = (): number => figure('/proc/self/status', 'VmRSS') * 1024;
export const highestResidentBytes = (): number => figure('/proc/self/status', 'VmHWM') * 1024;
/** What has gone to the disk, in whole blocks. */
export const writtenBytes = (): number => figure('/proc/self/io', 'write_bytes');

/** What a process that idles holds, once it has given back what it can. */
export async function restingBytes(): Promise<number> {
  for (let round = 0; round < 5; round += 1) {
    globalThis.gc?.();
    await sleep(200);
  }
  return residentBytes();
}

/** Of what stands in our journal's files, without the room behind it, in bytes; 0 in a folder of another engine. */
export const journalSize = (folder: string): number =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.journal'))
    .map((name) => readFileSync(join(folder, name)).findLastIndex((byte) => byte !== 0) + 1)
    .reduce((sum, bytes) => sum + bytes, 0);
