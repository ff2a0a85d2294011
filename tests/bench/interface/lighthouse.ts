import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { slowdown } from './processor.ts';

export interface LighthouseScores {
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  /** What cost points, with how many of them there were. */
  readonly findings: readonly string[];
}

interface Report {
  readonly categories: Readonly<
    Record<
      string,
      {
        readonly score: number | null;
        readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
      }
    >
  >;
  readonly audits: Readonly<
    Record<
      string,
      { readonly score: number | null; readonly title: string; readonly displayValue?: string }
    >
  >;
}

const scoreOf = ({ categories }: Report, name: string): number =>
  Math.round((categories[name]?.score ?? 0) * 100);

/** Of them the one in the middle counts (Lighthouse, docs/variability.md). */
export const lighthouseRuns = 5;

export async function runLighthouse(
  folder: string,
  url: string,
  as: 'slow' | 'desktop',
): Promise<LighthouseScores> {
  const runs: LighthouseScores[] = [];
  for (let run = 0; run < lighthouseRuns; run += 1) runs.push(await runOnce(folder, url, as));
  const [middle] = runs
    .sort((a, b) => a.performance - b.performance)
    .slice(Math.floor(lighthouseRuns / 2));
  if (middle === undefined) throw new Error('Lighthouse did not run.');
  return middle;
}

/**
 * A small screen on a slow network with the processor made slower, or the desktop as Lighthouse means it.
 * @param folder where the package is installed
 */
async function runOnce(
  folder: string,
  url: string,
  as: 'slow' | 'desktop',
): Promise<LighthouseScores> {
  const output = join(folder, 'report.json');
  const child = spawn(
    process.execPath,
    [
      join(folder, 'node_modules/lighthouse/cli/index.js'),
      url,
      '--quiet',
      '--output=json',
      `--output-path=${output}`,
      '--only-categories=performance,accessibility,best-practices',
      '--chrome-flags=--headless=new --no-sandbox --disable-background-networking --disable-sync --no-first-run',
      as === 'desktop' ? '--preset=desktop' : `--throttling.cpuSlowdownMultiplier=${slowdown}`,
    ],
    {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {
        ...process.env,
        CHROME_PATH: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
        DO_NOT_TRACK: '1',
      },
    },
  );
  const complaints: string[] = [];
  child.stderr.on('data', (text: Buffer) => complaints.push(text.toString()));
  const [code] = await once(child, 'exit');
  if (code !== 0)
    throw new Error(`Lighthouse ended with ${String(code)}: ${complaints.join('').slice(-400)}`);
  const report = JSON.parse(readFileSync(output, 'utf8')) as Report;
  const findings = Object.values(report.categories)
    .flatMap(({ auditRefs }) => auditRefs)
    .filter(({ id, weight }) => weight > 0 && (report.audits[id]?.score ?? 1) < 0.95)
    .map(({ id }) => [report.audits[id]?.title, report.audits[id]?.displayValue].join(' ').trim());
  return {
    performance: scoreOf(report, 'performance'),
    accessibility: scoreOf(report, 'accessibility'),
    bestPractices: scoreOf(report, 'best-practices'),
    findings: [...new Set(findings)],
  };
}
