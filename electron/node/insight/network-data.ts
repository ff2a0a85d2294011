import type { NetworkData } from '../../core/ports.ts';
import { type LookUpThread, nothingKnown, startLookUpThread } from './look-up-thread.ts';

export interface NetworkDataParts {
  /** The bundled worker.ts. */
  readonly workerFile: string;
  /** networks.bin, as the build makes it. */
  readonly dataFile: string;
  /** How long the thread is kept after the last question; ten seconds if not given. */
  readonly idleMs?: number;
}

/** The NetworkData port over a thread that the first question starts, and that ends when nobody asks any more. */
export function createNetworkData(parts: NetworkDataParts): NetworkData {
  const { workerFile, dataFile, idleMs = 10_000 } = parts;
  let thread: LookUpThread | null = null;
  let idle: NodeJS.Timeout | undefined;
  let isClosed = false;

  const end = async (): Promise<void> => {
    clearTimeout(idle);
    const ending = thread;
    thread = null;
    await ending?.end();
  };

  const start = (): LookUpThread => {
    const started = startLookUpThread(workerFile, { dataFile }, () => {
      if (thread === started) thread = null;
    });
    return started;
  };

  return {
    lookUp: async (addresses, cityData) => {
      if (isClosed) return nothingKnown(addresses, 'the program stops');
      clearTimeout(idle);
      thread ??= start();
      const asked = thread;
      const lookedUp = await asked.ask(addresses, cityData);
      clearTimeout(idle);
      if (thread === asked && !asked.isBusy()) {
        idle = setTimeout(() => void end(), idleMs).unref();
      }
      return lookedUp;
    },
    close: async () => {
      isClosed = true;
      await end();
    },
  };
}
