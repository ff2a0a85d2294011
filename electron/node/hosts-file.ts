import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Family } from '../../shared/domain/family.ts';
import { parseIp } from '../../shared/domain/ip.ts';

const path =
  process.platform === 'win32'
    ? join(process.env['SystemRoot'] ?? 'C:\\Windows', 'System32\\drivers\\etc\\hosts')
    : '/etc/hosts';

/** The first address of a family that a hosts file gives a name; null when it gives none (hosts(5)). */
export function findInHosts(text: string, name: string, family: Family): string | null {
  const wanted = name.toLowerCase();
  for (const line of text.split(/\r?\n/)) {
    const [address = '', ...names] = line.replace(/#.*/, '').trim().split(/\s+/);
    if (parseIp(address)?.family !== family) continue;
    if (names.some((each) => each.toLowerCase() === wanted)) return address;
  }
  return null;
}

/** Reads the system's hosts file. */
export async function lookUpInHostsFile(name: string, family: Family): Promise<string | null> {
  const text = await readFile(path, 'utf8').catch(() => '');
  return findInHosts(text, name, family);
}
