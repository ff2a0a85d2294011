import type { LookedUp } from '../../core/ports.ts';

/** What the thread is started with. */
export interface WorkerStart {
  /** networks.bin, as the build makes it. */
  readonly dataFile: string;
}

export interface WorkerRequest {
  readonly id: number;
  readonly addresses: readonly string[];
  /** Empty: none. */
  readonly cityData: string;
}

export interface WorkerAnswer {
  readonly id: number;
  readonly lookedUp: LookedUp;
}
