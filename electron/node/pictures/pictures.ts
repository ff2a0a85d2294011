import { join } from 'node:path';
import { fail } from '../../../shared/result.ts';
import type { Pictures } from '../../core/ports.ts';
import { type DrawingThread, startDrawingThread } from './drawing-thread.ts';

/**
 * The Pictures port over a thread that the first picture starts, and that ends when nobody asks any more.
 * @param folder what the build makes: the worker, and the library and the fonts beside it
 * @param idleMs how long the thread is kept after the last picture
 */
export function createPictures(folder: string, idleMs = 60_000): Pictures {
  const workerFile = join(folder, 'pictures.cjs');
  const workerData = {
    wasmFile: join(folder, 'resvg.wasm'),
    fontFiles: [join(folder, 'Inter-Regular.ttf'), join(folder, 'Inter-Bold.ttf')],
  };
  let thread: DrawingThread | null = null;
  let idle: NodeJS.Timeout | undefined;
  let isClosed = false;

  const end = async (): Promise<void> => {
    clearTimeout(idle);
    const ending = thread;
    thread = null;
    await ending?.end();
  };

  const start = (): DrawingThread => {
    const started = startDrawingThread(workerFile, workerData, () => {
      if (thread === started) thread = null;
    });
    return started;
  };

  return {
    draw: async (svg, widthPx) => {
      if (isClosed) return fail('Pictures cannot be drawn: the program stops.');
      clearTimeout(idle);
      thread ??= start();
      const asked = thread;
      const drawn = await asked.draw(svg, widthPx);
      clearTimeout(idle);
      if (thread === asked && !asked.isBusy()) {
        idle = setTimeout(() => void end(), idleMs).unref();
      }
      return drawn;
    },
    close: async () => {
      isClosed = true;
      await end();
    },
  };
}
