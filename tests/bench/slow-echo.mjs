// Five HTTP echoes in a process of their own: node slow-echo.mjs DELAY_MS HANGING. Prints their ports as JSON.
import { createServer } from 'node:http';

const [delayMs = '40', hanging = '0'] = process.argv.slice(2);
const listen = (/** @type {boolean} */ hangs) =>
  new Promise((resolve) => {
    const server = createServer((_request, response) => {
      if (!hangs) setTimeout(() => response.end('81.2.69.142\n'), Number(delayMs));
    });
    server.listen(0, '127.0.0.1', () => resolve(server.address()));
  });
const addresses = await Promise.all(
  [0, 1, 2, 3, 4].map((index) => listen(index < Number(hanging))),
);
console.log(JSON.stringify(addresses.map(({ port }) => port)));
