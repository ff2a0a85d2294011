import { gzipSync } from 'node:zlib';
import type { Page, Response } from 'playwright-core';

export interface Load {
  /** Gzip, of everything that came by itself until the page was still. */
  readonly scriptBytes: number;
  readonly styleBytes: number;
  readonly files: number;
}

/** Loads a page anew and weighs its scripts and styles. */
export async function measureLoad(page: Page, url: string): Promise<Load> {
  const responses: Response[] = [];
  const note = (response: Response): void => void responses.push(response);
  page.on('response', note);
  await page.goto(url);
  await page.locator('.family').first().waitFor();
  await page.waitForLoadState('networkidle');
  page.off('response', note);
  let [scriptBytes, styleBytes, files] = [0, 0, 0];
  for (const response of responses) {
    const type = response.headers()['content-type'] ?? '';
    if (!/javascript|css/.test(type)) continue;
    const { length } = gzipSync(await response.body());
    files += 1;
    if (/css/.test(type)) styleBytes += length;
    else scriptBytes += length;
  }
  return { scriptBytes, styleBytes, files };
}
