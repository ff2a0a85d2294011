import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { labSources } from './lab-sources.ts';
import { inNamespace } from './namespaces.ts';

const script = fileURLToPath(new URL('./internet.mjs', import.meta.url));
const startLimitMs = 5_000;

/** Starts every server of the lab's sources in the namespace; returns once all of them listen. */
export async function startInternet(namespace: string): Promise<ChildProcess> {
  const servers = labSources.map(({ service, address, port }) => ({ service, address, port }));
  const argv = inNamespace(namespace, [process.execPath, script, JSON.stringify(servers)]);
  const [command = '', ...args] = argv;
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const limit = setTimeout(() => child.kill('SIGKILL'), startLimitMs);
  // Its first line is "ready"; without one the loop ends when it does.
  for await (const line of createInterface({ input: child.stdout })) {
    clearTimeout(limit);
    if (line === 'ready') {
      return child;
    }
  }
  throw new Error(`The lab's servers ended, or did not listen within ${startLimitMs} ms.`);
}
