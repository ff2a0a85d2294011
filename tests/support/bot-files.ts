import { readFile } from 'node:fs/promises';
import { sqliteFileOf } from './memory-sqlite-files.ts';

const folder = new URL('../fixtures/discord-ip-monitor-bot/', import.meta.url);

/** The text files that the Discord IP Monitor Bot leaves, by the names it gives them. */
export async function readBotFiles(): Promise<Readonly<Record<string, string>>> {
  const names = ['last_ip.json', 'ip_history.json', 'ip_apis.json', 'bot_config.json'];
  const files = await Promise.all(
    names.map(async (name) => [name, await readFile(new URL(name, folder), 'utf8')] as const),
  );
  // A file named .env would be left out of the repository.
  const dotenv = await readFile(new URL('dotenv.txt', folder), 'utf8');
  return { ...Object.fromEntries(files), '.env': dotenv };
}

/** Its database, filled from the files above two hours east of UTC, and with one more address since. */
export const botDatabase = (): Promise<Uint8Array> =>
  sqliteFileOf([
    `create table current_ip (
      id INTEGER PRIMARY KEY, ip TEXT NOT NULL, timestamp TEXT NOT NULL,
      created_at DATETIME DEFAULT CURRENT_TIMESTAMP)`,
    `create table ip_history (
      id INTEGER PRIMARY KEY AUTOINCREMENT, ip TEXT NOT NULL, timestamp TEXT NOT NULL,
      created_at DATETIME DEFAULT CURRENT_TIMESTAMP)`,
    'create index idx_ip_history_timestamp on ip_history (timestamp)',
    `insert into ip_history values
      (1, '81.2.69.142', '2025-05-01T08:00:00.000001', '2025-05-01 06:00:00'),
      (2, '81.2.69.143', '2025-06-01T09:30:00.500000', '2025-06-01 07:30:00'),
      (3, 'not an address', '2025-06-02T09:30:00.500000', '2025-06-02 07:30:00'),
      (7, '81.2.69.160', '2025-07-03T10:24:02.102193', '2025-07-03 08:24:02')`,
    `insert into current_ip values
      (1, '81.2.69.160', '2025-07-03T10:24:02.102193', '2025-07-03 08:24:02')`,
  ]);
