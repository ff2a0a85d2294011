import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface SlowEcho {
  readonly ports: readonly number[];
  readonly stop: () => void;
}

/** Five echoes that answer after a delay; the first `hanging` of them never do. */
export async function spawnSlowEcho(delayMs: number, hanging: number): Promise<SlowEcho> {
  const script = fileURLToPath(new URL('slow-echo.mjs', import.meta.url));
  const child = spawn(process.execPath, [script, String(delayMs), String(hanging)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { ports: JSON.parse(line.toString()) as number[], stop: () => void child.kill() };
}
