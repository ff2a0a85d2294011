// The one way from the interface to the core. Everything is typed by the contract, whose zod schemas stay out
// of the bundle: only types are imported. Beside http.ts an Electron bridge can implement the same interface.

import type {
  Contract,
  ContractName,
  Input,
  Output,
  Push,
  PushName,
} from '../../shared/contract/index.ts';
import type { Result } from '../../shared/result.ts';
import type { BridgeError } from './bridge-error.ts';

type NamesOfType<Type extends 'query' | 'command'> = {
  [Name in ContractName]: Contract[Name]['type'] extends Type ? Name : never;
}[ContractName];

export type QueryName = NamesOfType<'query'>;
export type CommandName = NamesOfType<'command'>;

export type AnyPush = {
  readonly [Name in PushName]: { readonly push: Name; readonly data: Push<Name> };
}[PushName];

/**
 * connecting ──open──> live ──close──> reconnecting ──open──> live
 *      └──────────close──────────────────^   └─close─┐
 *                                        ^───────────┘
 * Moments are the browser's wall clock, UTC milliseconds.
 */
export type TransportState =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'live' }
  | {
      readonly kind: 'reconnecting';
      /** Since when nothing new can have arrived; null when it was never connected. */
      readonly lostAt: number | null;
      /** When the next try starts; null while one is under way. */
      readonly retryAt: number | null;
    };

export type Dispose = () => void;

export interface PushListener {
  readonly onPush: (push: AnyPush) => void;
  readonly onTransport: (state: TransportState) => void;
}

export interface Pushes {
  /** Tries at once instead of waiting for the next turn; nothing happens while connected. */
  readonly retryNow: () => void;
  readonly stop: Dispose;
}

export interface Bridge {
  query<Name extends QueryName>(
    name: Name,
    input: Input<Name>,
    signal?: AbortSignal,
  ): Promise<Result<Output<Name>, BridgeError>>;
  command<Name extends CommandName>(
    name: Name,
    input: Input<Name>,
  ): Promise<Result<Output<Name>, BridgeError>>;
  /** Opens the stream of pushes and keeps it open until stopped. */
  listen(listener: PushListener): Pushes;
}
