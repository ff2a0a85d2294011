// What the core needs of the outside world. Hosts give real ones (electron/node), tests give doubles (tests/support).

import type { Backup, BackupReason, RestorePreview } from '../../shared/domain/backup.ts';
import type { Family } from '../../shared/domain/family.ts';
import type { Place } from '../../shared/domain/insight.ts';
import type { ObservationError } from '../../shared/domain/observation.ts';
import type { StorageHealth } from '../../shared/domain/storage.ts';
import type { Words } from '../../shared/format/words.ts';
import type { Result } from '../../shared/result.ts';

/** Takes back what was started: a timer, a subscription, a service. Calling it twice is fine. */
export type Dispose = () => void;

export interface Clock {
  /** The wall clock, UTC milliseconds: for moments. */
  now(): number;
  /** Milliseconds that never run backwards: for durations. */
  monotonicMs(): number;
  schedule(delayMs: number, run: () => void): Dispose;
}

export interface HttpRequest {
  readonly url: string;
  /** The socket is bound to this family, whatever the name resolves to. */
  readonly family: Family;
  /** More than this many body bytes is the failure `too-large`; the rest is not read. */
  readonly maxBytes: number;
  readonly signal: AbortSignal;
}

export interface HttpAnswer {
  readonly status: number;
  /** The Location header, if any; redirects are never followed. */
  readonly location: string | null;
  /** Empty unless the status is 2xx: another body is not read. */
  readonly body: Uint8Array;
}

/** One GET on a fresh connection: no redirects, no cookies, no reuse, certificates checked. */
export interface Http {
  get(request: HttpRequest): Promise<Result<HttpAnswer, ObservationError>>;
}

export interface UdpExchange {
  readonly host: string;
  readonly port: number;
  readonly family: Family;
  readonly payload: Uint8Array;
  /** True for the datagram that answers ours; others are ignored. */
  readonly isAnswer: (datagram: Uint8Array) => boolean;
  /** The payload is sent again after each of these pauses, in milliseconds. */
  readonly retransmitAfterMs: readonly number[];
  readonly signal: AbortSignal;
}

/** One datagram out from a fresh socket, the answer back. */
export interface Udp {
  exchange(exchange: UdpExchange): Promise<Result<Uint8Array, ObservationError>>;
}

export interface DnsQuestion {
  /** An address or a host name, without port. */
  readonly host: string;
  readonly port: number;
  readonly family: Family;
  readonly name: string;
  readonly type: 'A' | 'AAAA' | 'TXT';
  readonly class: 'IN' | 'CH';
  readonly transport: 'udp' | 'tcp';
  readonly signal: AbortSignal;
}

/** One question to one named server: the texts of its answer records, in order. */
export interface Dns {
  query(question: DnsQuestion): Promise<Result<readonly string[], ObservationError>>;
}

/** The router in front of us, over UPnP IGD, NAT-PMP or PCP. */
export interface Router {
  outerAddress(signal: AbortSignal): Promise<Result<string, ObservationError>>;
}

export interface InterfaceAddress {
  readonly interfaceName: string;
  readonly family: Family;
  readonly address: string;
  readonly internal: boolean;
}

export interface Interfaces {
  list(): readonly InterfaceAddress[];
}

/** The way that packets to the internet take, as the system's routing has it. Nothing is sent to find out. */
export interface Routes {
  /** The address that such a packet would leave from; null where no route leads out. */
  sourceAddress(family: Family): Promise<string | null>;
  /** What the system calls this kind of interface: `wireguard`, `tun`, `sit`; null where it says nothing. */
  interfaceKind(interfaceName: string): Promise<string | null>;
}

/** What the data on this machine says of an address. Null: it says nothing. */
export interface AddressFacts {
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly network: { readonly asn: number; readonly organisation: string } | null;
  readonly place: Place | null;
}

/** The larger data set, if there is one. */
export type CityData =
  | { readonly state: 'off' }
  /** `type` as the file calls itself, `madeOn` as `2026-06-17`. */
  | { readonly state: 'ready'; readonly type: string; readonly madeOn: string }
  | { readonly state: 'failed'; readonly problem: string };

export interface LookedUp {
  /** One for each address, in their order. */
  readonly facts: readonly AddressFacts[];
  /** Why networks and countries are not known, in a sentence; null when they are. */
  readonly problem: string | null;
  /** `2026-06-17`; null when the data could not be read. */
  readonly madeOn: { readonly networks: string; readonly countries: string } | null;
  readonly city: CityData;
}

/** The data about networks and places, on this machine. Nobody else is asked. */
export interface NetworkData {
  /**
   * Never rejects. What is special-purpose must be told apart before: the data is wrong about it.
   * @param cityData where the larger data set is, a file or a folder; empty: there is none
   */
  lookUp(addresses: readonly string[], cityData: string): Promise<LookedUp>;
  close(): Promise<void>;
}

/** Asks the system's resolver for the names of an address (PTR records); none when there is no answer. */
export interface ReverseNames {
  namesOf(address: string, signal: AbortSignal): Promise<readonly string[]>;
}

/** What tells more of an address than the address itself. */
export interface InsightPorts {
  readonly networks: NetworkData;
  readonly reverseNames: ReverseNames;
  readonly routes: Routes;
}

/** What the system says of its sleep, where it does: sooner and surer than two clocks can. */
export interface Power {
  /** The machine is about to sleep: now, or much later, is the time to save. */
  onSuspend(listener: () => void): Dispose;
  onResume(listener: () => void): Dispose;
}

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** Structured log; `part` names the part of the program, details are redacted by the adapter. */
export interface Log {
  write(level: LogLevel, message: string, details?: Readonly<Record<string, unknown>>): void;
  part(name: string): Log;
}

export interface Random {
  /** An unguessable id of 8 lower-case hexadecimal characters, for people to read out. */
  shortId(): string;
  bytes(count: number): Uint8Array;
}

export interface Files {
  /** The text, or null when there is no such file. */
  read(path: string): Promise<string | null>;
  /** Temporary file, fsync, rename, fsync of the folder; mode 0600. */
  writeAtomically(path: string, text: string): Promise<void>;
}

/**
 * The history's engine, as SQL. Everything above it goes through Kysely (core/history/connection.ts). The embedded
 * one is electron/node/history.
 */
export interface Database {
  /**
   * Runs the statements in one transaction, all or none; the rows of each, in order. What it wrote is on the disk
   * when it returns. Throws a DatabaseError; then nothing of it was done.
   */
  transaction(statements: readonly SqlStatement[]): Promise<readonly SqlRows[]>;
  /** Ends the engine, in under 2 s. */
  close(): Promise<void>;
}

/** What the embedded engine can do beside SQL, because it keeps one file. */
export interface Storage {
  /** As it was last heard of; costs nothing. */
  health(): StorageHealth;
  onHealth(listener: (health: StorageHealth) => void): Dispose;
  /** The engine has ended by itself: everything fails from now on; what was acknowledged is on the disk. */
  onDeath(listener: () => void): Dispose;
  /** Everything, as of one moment: the bytes of an SQLite file. */
  copy(): Promise<Uint8Array>;
  /**
   * Writes the bytes of an SQLite file beside the history, in the form the history has (encrypted or not): it takes
   * the history's place the next time that is opened, once the restore is declared ready (electron/node/backup).
   * @param changes made in it before
   */
  stage(database: Uint8Array, changes: readonly SqlStatement[]): Promise<void>;
}

export interface EmbeddedDatabase extends Database {
  readonly storage: Storage;
}

/** Reads foreign SQLite files, apart from the history. */
export interface SqliteFiles {
  /** The rows of each query; the failure is a sentence: not an SQLite file, no such table ... */
  read(database: Uint8Array, queries: readonly SqlStatement[]): Promise<Result<readonly SqlRows[]>>;
}

export interface BackupRequest {
  readonly reason: BackupReason;
  /** Encrypts the file and lets the secrets come along; null: no secrets. */
  readonly passphrase: string | null;
  readonly signal: AbortSignal;
  /** Bytes. */
  readonly onProgress: (done: number, total: number) => void;
}

/** A file in the folder of the backups, or bytes from elsewhere. */
export type BackupPlace = { readonly name: string } | { readonly bytes: Uint8Array };

export interface BackupContent extends Omit<RestorePreview, 'tables'> {
  readonly tables: readonly { readonly name: string; readonly rows: number }[];
}

/** Files with everything in them. Failures are sentences. */
export interface BackupFiles {
  /** The newest first. */
  list(): Promise<readonly Backup[]>;
  /** Writes one and verifies it by loading it; a file that does not load is not kept. */
  write(storage: Storage, request: BackupRequest): Promise<Result<Backup>>;
  remove(name: string): Promise<Result<void>>;
  /** At most `length` bytes from `offset`, and how many there are in all. */
  piece(
    name: string,
    offset: number,
    length: number,
  ): Promise<Result<{ readonly bytes: Uint8Array; readonly totalBytes: number }>>;
  /** Loads it, checks it, and says what is in it. */
  inspect(place: BackupPlace, passphrase: string | null): Promise<Result<BackupContent>>;
  /**
   * Lays its content ready: it is put in place, all or nothing, when the history is next opened.
   * @param changes made in its history before
   */
  stage(
    storage: Storage,
    place: BackupPlace,
    passphrase: string | null,
    changes: readonly SqlStatement[],
  ): Promise<Result<void>>;
}

export type SqlValue = string | number | bigint | Uint8Array | null;

export interface SqlStatement {
  readonly sql: string;
  readonly parameters: readonly SqlValue[];
}

export interface SqlRows {
  readonly rows: readonly Readonly<Record<string, SqlValue>>[];
  readonly affectedRows: number;
}

/** The texts of what is told outside a page, in any of the languages there are. */
export interface Languages {
  /** @param language the tag of one of them; `auto`, and one that there is not: the machine's own */
  wordsOf(language: string): Promise<Words>;
}

/** Makes pictures out of drawings. Texts are in Inter, regular or bold, which has Latin, Greek and Cyrillic letters. */
export interface Pictures {
  /** PNG bytes of an SVG; the failure is a sentence. */
  draw(svg: string, widthPx: number): Promise<Result<Uint8Array>>;
  close(): Promise<void>;
}
