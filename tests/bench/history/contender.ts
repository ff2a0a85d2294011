import { join } from 'node:path';
import type { Database, SqlStatement } from '../../../electron/core/ports.ts';
import { openDatabase } from '../../../electron/node/history/open-database.ts';
import { silentLog } from '../../support/silent-log.ts';
import { openPeerDatabase } from './peer-database.ts';
import type { PeerName } from './peers.ts';

export type ContenderName = 'ip-beacon' | PeerName;

export interface Place {
  readonly contender: ContenderName;
  /** Of the data. */
  readonly folder: string;
  readonly workerFile: string;
  readonly peersFolder: string;
}

export interface Contender {
  readonly database: Database;
  /** One statement, durable when it returns, in the way that is this engine's own. */
  readonly write: (statement: SqlStatement) => Promise<unknown> | void;
  /** As the engine calls it. */
  readonly durability: string;
}

/** The file of a peer in its folder. */
export const peerFile = (folder: string): string => join(folder, 'peer.db');

export async function openContender(place: Place): Promise<Contender> {
  const { contender, folder, workerFile, peersFolder } = place;
  if (contender === 'ip-beacon') {
    const opened = await openDatabase({ folder, workerFile, log: silentLog });
    if (!opened.ok) throw new Error(opened.error);
    const database = opened.value;
    const write = (statement: SqlStatement) => database.transaction([statement]);
    return { database, write, durability: 'journal, fsync' };
  }
  const database = openPeerDatabase(peersFolder, contender, peerFile(folder));
  const durability = `journal_mode=${database.journalMode}, synchronous=full`;
  return { database, write: database.write, durability };
}
