import type { Family } from '../../../shared/domain/family.ts';

export interface EchoOptions {
  readonly family: Family;
  /** What it answers: an address, or `peer` for the one it truly sees. */
  readonly address: string;
  readonly delayMs?: number;
  /** 0, the default, takes any free one. */
  readonly port?: number;
  /** Loopback unless told. */
  readonly host?: string;
}

export interface Echo {
  readonly port: number;
  /** `host:port`, IPv6 in brackets. */
  readonly server: string;
  /** How many questions have come so far. */
  asked(): number;
  stop(): Promise<void>;
}

export const loopback = (family: Family): string => (family === 'ipv4' ? '127.0.0.1' : '::1');

export const serverName = (host: string, port: number): string =>
  host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
