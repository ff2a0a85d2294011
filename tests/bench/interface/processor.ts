import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchBrowser } from '../../e2e/browser.ts';
import { percentile } from '../table.ts';

export interface Processor {
  /** Lighthouse's own measure of how fast a page's scripts run: 1,500 to 2,000 on a fast desktop, 125 to 800 on a phone. */
  readonly index: number;
  /** How many times slower it has to be made to be a phone's; 1 where it is none the faster. */
  readonly slowdown: number;
}

/**
 * Slowing down four times, which the bars mean, makes a phone of a fast desktop: the middle of its range, and what is
 * left of that (Lighthouse, docs/throttling.md, "Calibrating the CPU slowdown").
 */
const desktop = { index: 1_750, slowdown: 4 } as const;
const rounds = 5;

const phoneOf = (index: number): Processor => ({
  index,
  slowdown: Math.max(1, Number(((index * desktop.slowdown) / desktop.index).toFixed(1))),
});

/** @param folder where Lighthouse is installed; without it this is taken for a fast desktop */
export async function measureProcessor(folder: string): Promise<Processor> {
  const file = join(folder, 'node_modules/lighthouse/core/lib/page-functions.js');
  if (!existsSync(file)) return phoneOf(desktop.index);
  const { pageFunctions } = (await import(pathToFileURL(file).href)) as {
    readonly pageFunctions: { readonly computeBenchmarkIndex: () => number };
  };
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const found: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      found.push(await page.evaluate(pageFunctions.computeBenchmarkIndex));
    }
    return phoneOf(percentile(found, 0.5));
  } finally {
    await browser.close();
  }
}
