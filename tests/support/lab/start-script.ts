import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { inNamespace } from './namespaces.ts';

const startLimitMs = 60_000;

/** Starts one of this folder's scripts in a namespace; returns once it has said "ready". */
export async function startScript(
  namespace: string,
  name: `${string}.mjs`,
  args: readonly string[],
): Promise<ChildProcess> {
  const script = fileURLToPath(new URL(name, import.meta.url));
  const argv = inNamespace(namespace, [process.execPath, script, ...args]);
  const [command = '', ...rest] = argv;
  const child = spawn(command, rest, { stdio: ['pipe', 'pipe', 'inherit'] });
  const limit = setTimeout(() => child.kill('SIGKILL'), startLimitMs);
  // Without that line the loop ends when the script does.
  for await (const line of createInterface({ input: child.stdout })) {
    clearTimeout(limit);
    if (line === 'ready') {
      return child;
    }
  }
  clearTimeout(limit);
  throw new Error(`${name} ended, or was not ready within ${startLimitMs} ms.`);
}
