// npm public-ip on given sources only: node public-ip-child.mjs RUNS PORT... Prints the times in ms as JSON.
import { httpsUrls } from '../../node_modules/public-ip/source/constants.js';
import { publicIpv4 } from 'public-ip';

const [runs = '1', ...ports] = process.argv.slice(2);
httpsUrls.v4.length = 0;
const fallbackUrls = ports.map((port) => `http://127.0.0.1:${port}/`);
const times = [];
for (let run = 0; run < Number(runs); run += 1) {
  const started = performance.now();
  await publicIpv4({ onlyHttps: true, fallbackUrls });
  times.push(performance.now() - started);
}
console.log(JSON.stringify(times));
