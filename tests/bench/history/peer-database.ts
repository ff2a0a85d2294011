import type { Database, SqlRows, SqlStatement, SqlValue } from '../../../electron/core/ports.ts';
import { type PeerName, requireFrom } from './peers.ts';

/** What is used of both: their interfaces are nearly one. */
interface PeerStatement {
  /** node-sqlite3-wasm takes a list, better-sqlite3 takes either. */
  run(values: readonly SqlValue[]): {
    readonly changes: number;
    readonly lastInsertRowid: number | bigint;
  };
  all(values: readonly SqlValue[]): Readonly<Record<string, SqlValue>>[];
}
interface PeerHandle {
  prepare(sql: string): PeerStatement;
  exec(sql: string): unknown;
  close(): void;
}
type PeerClass = new (file: string) => PeerHandle;

export interface PeerDatabase extends Database {
  /** `wal`, or what the engine made of that wish. */
  readonly journalMode: string;
  /** One statement in a transaction of its own, synchronously, as its users write it. */
  readonly write: (statement: SqlStatement) => void;
}

/** A peer behind our own port, with everything durable at the end of each transaction. */
export function openPeerDatabase(peersFolder: string, name: PeerName, file: string): PeerDatabase {
  const loaded = requireFrom(peersFolder)(name) as PeerClass | { readonly Database: PeerClass };
  const Peer = 'Database' in loaded ? loaded.Database : loaded;
  const handle = new Peer(file);
  const prepared = new Map<string, PeerStatement>();
  const statementOf = (sql: string): PeerStatement => {
    const known = prepared.get(sql) ?? handle.prepare(sql);
    prepared.set(sql, known);
    return known;
  };
  const [mode] = statementOf('pragma journal_mode = wal').all([]);
  handle.exec('pragma synchronous = full');

  const run = ({ sql, parameters }: SqlStatement): SqlRows => {
    const values = parameters.map(exactInteger);
    if (/^\s*(select|with|pragma)\b|\breturning\b/i.test(sql)) {
      return { rows: statementOf(sql).all(values), affectedRows: 0 };
    }
    const { changes } = statementOf(sql).run(values);
    return { rows: [], affectedRows: changes };
  };
  return {
    journalMode: String(Object.values(mode ?? {})[0]),
    write: ({ sql, parameters }) => void statementOf(sql).run(parameters),
    transaction: async (statements) => {
      statementOf('begin').run([]);
      try {
        const results = statements.map(run);
        statementOf('commit').run([]);
        return results;
      } catch (error) {
        statementOf('rollback').run([]);
        throw error;
      }
    },
    close: async () => handle.close(),
  };
}

/** better-sqlite3 binds every number as a double, which makes divisions by it fractions. */
const exactInteger = (value: SqlValue): SqlValue =>
  Number.isSafeInteger(value) ? BigInt(Number(value)) : value;
