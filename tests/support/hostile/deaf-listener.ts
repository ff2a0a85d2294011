import { once } from 'node:events';
import { connect } from 'node:net';
import { Worker } from 'node:worker_threads';

// The thread blocks as soon as it listens, so the kernel's queue of connections fills up and is never emptied.
const deaf = `
  const { workerData, parentPort } = require('node:worker_threads');
  const server = require('node:net').createServer();
  server.listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
    parentPort.postMessage(server.address().port);
    setImmediate(() => Atomics.wait(new Int32Array(workerData), 0, 0));
  });
`;

/** A port where connecting hangs: its queue is full and nobody accepts. */
export async function startDeafListener(): Promise<{
  readonly port: number;
  stop(): Promise<void>;
}> {
  const shared = new SharedArrayBuffer(4);
  const worker = new Worker(deaf, { eval: true, workerData: shared });
  const [port] = (await once(worker, 'message')) as [number];
  const fillers = [0, 1, 2, 3].map(() => connect(port, '127.0.0.1').on('error', () => {}));
  await once(fillers[0] ?? worker, 'connect');
  return {
    port,
    async stop() {
      for (const filler of fillers) filler.destroy();
      Atomics.notify(new Int32Array(shared), 0);
      await worker.terminate();
    },
  };
}
