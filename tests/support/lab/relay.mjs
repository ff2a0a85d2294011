// A way into the host's namespace: Unix sockets know no network namespaces.
// Runs inside it: node relay.mjs SOCKET PORT; says "ready", and ends with its standard input.

import { connect, createServer } from 'node:net';
import process from 'node:process';
import { pipeline } from 'node:stream';

const [, , socketPath, port] = process.argv;
const server = createServer((incoming) => {
  pipeline(incoming, connect(Number(port), '127.0.0.1'), incoming, () => {});
});
server.listen(socketPath, () => process.stdout.write('ready\n'));
process.stdin.resume().on('end', () => process.exit(0));
