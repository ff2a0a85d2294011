import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchBrowser } from '../../e2e/browser.ts';
import { percentile } from '../table.ts';

/** How many times slower the bars mean the processor to be made. */
export const slowdown = 4;

const rounds = 5;

/**
 * Lighthouse's own measure of how fast a page's scripts run, before any slowing down: 1,500 to 2,000 on a fast desktop,
 * 125 to 800 on a phone (Lighthouse, docs/throttling.md).
 * @param folder where Lighthouse is installed; without it the answer is null
 */
export async function measureProcessor(folder: string): Promise<number | null> {
  const file = join(folder, 'node_modules/lighthouse/core/lib/page-functions.js');
  if (!existsSync(file)) return null;
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
    return percentile(found, 0.5);
  } finally {
    await browser.close();
  }
}
