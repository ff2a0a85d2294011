// What the engine needs to know of encryption; sealing/ has the rest.

import type { Result } from '../../../shared/result.ts';

export interface FrameCipher {
  readonly seal: (sequence: number, plain: Uint8Array) => Uint8Array;
  /** Null for what is not the frame that was sealed here under this sequence. */
  readonly open: (sequence: number, sealed: Uint8Array) => Uint8Array | null;
}

export interface HistoryKey {
  readonly seal: (plain: Uint8Array) => Uint8Array;
  /** The failure is a sentence. */
  readonly unseal: (sealed: Uint8Array) => Result<Uint8Array>;
  /** @param salt of the segment */
  readonly frameCipher: (salt: Uint8Array) => FrameCipher;
}
