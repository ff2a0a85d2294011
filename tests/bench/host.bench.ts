import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ms, percentile, printTable } from './table.ts';
import { type SlowEcho, spawnSlowEcho } from './spawn-echo.ts';
import { startStunEcho } from '../support/echo/stun-echo.ts';

const program = resolve(fileURLToPath(import.meta.url), '../../../build/ip-beacon.mjs');
const idleSeconds = 120;
const sentinelSeconds = 10;

let folder = '';
let echo: SlowEcho | null = null;
let stun: Awaited<ReturnType<typeof startStunEcho>> | null = null;
let child: ChildProcess | null = null;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ip-beacon-bench-'));
  echo = await spawnSlowEcho(20, 0);
  stun = await startStunEcho({ address: '81.2.69.142', family: 'ipv4' });
  writeFileSync(join(folder, 'config.yaml'), configYaml(echo.ports, stun.port));
});

afterEach(async () => {
  child?.kill();
  echo?.stop();
  await stun?.stop();
  rmSync(folder, { recursive: true });
});

const configYaml = (ports: readonly number[], stunPort: number): string =>
  [
    'address:',
    '  builtInSources: false',
    `  sentinelSeconds: ${sentinelSeconds}`,
    '  sources:',
    ...ports.map(
      (port, index) =>
        `    - { id: echo-${index}, operator: ${index}.example, kind: http-text, family: ipv4, url: "http://127.0.0.1:${port}/" }`,
    ),
    `    - { id: stun, operator: stun.example, kind: stun, family: ipv4, server: "127.0.0.1:${stunPort}" }`,
    'server:',
    '  port: 8479',
    '',
  ].join('\n');

/** Starts the server host and waits for /healthz. @returns the milliseconds it took */
async function start(): Promise<number> {
  const started = performance.now();
  child = spawn(
    process.execPath,
    [program, 'serve', '--config', join(folder, 'config.yaml'), '--data-dir', join(folder, 'data')],
    { stdio: 'ignore' },
  );
  for (;;) {
    const healthy = await fetch('http://127.0.0.1:8479/healthz').then(
      ({ ok }) => ok,
      () => false,
    );
    if (healthy) return performance.now() - started;
    await sleep(5);
  }
}

async function stop(): Promise<number> {
  const running = child;
  if (running === null) return 0;
  const started = performance.now();
  running.kill('SIGTERM');
  await once(running, 'exit');
  return performance.now() - started;
}

const procFile = (name: string): string => readFileSync(`/proc/${child?.pid}/${name}`, 'utf8');
const rssMegabytes = (): number => Number(/VmRSS:\s+(\d+)/.exec(procFile('status'))?.[1]) / 1024;
const cpuSeconds = (): number => {
  const fields = procFile('stat').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
};
const bytesWritten = (): number => Number(/^write_bytes: (\d+)/m.exec(procFile('io'))?.[1]);

it('starts, idles and stops', async () => {
  const starts: number[] = [];
  const stops: number[] = [];
  for (let run = 0; run < 7; run += 1) {
    starts.push(await start());
    await sleep(300);
    stops.push(await stop());
  }
  await start();
  await sleep(45_000);
  const before = { cpu: cpuSeconds(), written: bytesWritten() };
  const resident: number[] = [];
  for (let second = 0; second < idleSeconds; second += 5) {
    await sleep(5_000);
    resident.push(rssMegabytes());
  }
  const cpuShare = (cpuSeconds() - before.cpu) / idleSeconds;
  const written = bytesWritten() - before.written;
  const checks = idleSeconds / sentinelSeconds;
  expect(starts.length).toBe(7);
  printTable(
    `Server host, page closed (idle for ${idleSeconds} s)`,
    ['measure', 'value'],
    [
      ['start to first answer on /healthz, median of 7', ms(percentile(starts, 0.5))],
      ['stop, median of 7', ms(percentile(stops, 0.5))],
      ['resident memory, median', `${percentile(resident, 0.5).toFixed(1)} MB`],
      ['resident memory, highest', `${Math.max(...resident).toFixed(1)} MB`],
      ['processor', `${(cpuShare * 100).toFixed(2)} % of a core`],
      ['written to disk', `${Math.round(written / checks)} bytes a check (${checks} checks)`],
    ],
  );
});
