import type { Result } from '../../../shared/result.ts';

/** What the thread is started with. */
export interface WorkerStart {
  /** The library's wasm, and the fonts. */
  readonly wasmFile: string;
  readonly fontFiles: readonly string[];
}

export interface WorkerRequest {
  readonly id: number;
  readonly svg: string;
  readonly widthPx: number;
}

export interface WorkerAnswer {
  readonly id: number;
  readonly drawn: Result<Uint8Array>;
}
