import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { checkOnce } from '../../electron/core/address/check-once.ts';
import { createHttp } from '../../electron/node/http.ts';
import { createSystemClock } from '../../electron/node/system-clock.ts';
import { onlyHttp } from '../support/source-ports.ts';
import { ms, percentile, printTable } from './table.ts';
import { type SlowEcho, spawnSlowEcho } from './spawn-echo.ts';

const runs = 200;
let echo: SlowEcho | null = null;
afterEach(() => echo?.stop());

async function measureOurs(ports: readonly number[]): Promise<readonly number[]> {
  const sources = ports.map((port, index) => ({
    id: `echo-${index}`,
    operator: `${index}.example`,
    kind: 'http-text' as const,
    family: 'ipv4' as const,
    url: `http://127.0.0.1:${port}/`,
    minIntervalSeconds: 0,
  }));
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now();
    const { ipv4 } = await checkOnce({
      sources,
      accept: [],
      identity: { ipv6Identity: 'prefix', ipv6PrefixLength: 64 },
      ports: onlyHttp(createHttp('ip-beacon-bench')),
      clock: createSystemClock(),
    });
    times.push(performance.now() - started);
    expect(ipv4.state).toBe('confirmed');
  }
  return times;
}

/** Nobody wants to wait for the end of a process that hangs on. */
const longestLingerMs = 30_000;

/** public-ip's own times, and how long its process lived on after the last answer, up to a bound. */
async function measurePublicIp(
  ports: readonly number[],
  count: number,
): Promise<{ readonly times: readonly number[]; readonly lingersMs: number }> {
  const script = fileURLToPath(new URL('public-ip-child.mjs', import.meta.url));
  const child = spawn(process.execPath, [script, String(count), ...ports.map(String)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve) => {
    let times: readonly number[] = [];
    let answeredMs = 0;
    child.stdout.on('data', (data: Buffer) => {
      times = JSON.parse(data.toString()) as number[];
      answeredMs = performance.now();
      setTimeout(() => child.kill(), longestLingerMs);
    });
    child.on('exit', () => resolve({ times, lingersMs: performance.now() - answeredMs }));
  });
}

const row = (name: string, times: readonly number[], voices: string): string[] => [
  name,
  ms(percentile(times, 0.5)),
  ms(percentile(times, 0.95)),
  voices,
];

it('confirms an address from five sources at 40 ms', async () => {
  echo = await spawnSlowEcho(40, 0);
  const ours = await measureOurs(echo.ports);
  const theirs = await measurePublicIp(echo.ports, runs);
  printTable(
    `Address from five sources at 40 ms (${runs} runs)`,
    ['program', 'p50', 'p95', 'operators that must agree'],
    [row('IP Beacon', ours, '2'), row('public-ip 8.0.0', theirs.times, '1')],
  );
});

it('does so with one source hanging', async () => {
  echo = await spawnSlowEcho(40, 1);
  const ours = await measureOurs(echo.ports);
  const theirs = await measurePublicIp(echo.ports, 20);
  printTable(
    'The same with one source hanging',
    ['program', 'p50', 'p95', 'operators that must agree'],
    [row('IP Beacon', ours, '2'), row('public-ip 8.0.0', theirs.times, '1')],
  );
  const more = theirs.lingersMs >= longestLingerMs ? 'more than ' : '';
  console.log(`public-ip's process lived on for ${more}${ms(theirs.lingersMs)} after its answer.`);
});
